"""Every way in which Glas says no, as one tree, so that a caller can catch what it means.

    GlasError
    ├── RefusedFile         a transcript, table or backup that cannot be read
    ├── BadRequest          a command, setting or form that cannot be carried out
    ├── ModelMissing        the embedding model or the tagger is not in models/
    ├── ModelDamaged        a model file differs from its manifest
    ├── StoreError          the database
    │   ├── DatabaseNewer   written by a later version of Glas
    │   ├── DatabaseDamaged not a Glas database, or a damaged one
    │   └── NotFound        a project, transcript, theme or item that is not there
    ├── StaleEdit           somebody changed the target since this person last saw it
    ├── EditRefused         an edit that would break what must always hold
    └── Cancelled           a person stopped a job

A message is an English template and its values. The template is the key in the catalogue of
``analysis.words``, so that screen, terminal and exports say the same thing in either language.
"""

import zlib
from tokenize import TokenError
from zipfile import BadZipFile

UNREADABLE = (
    *(BadZipFile, zlib.error, TokenError, SyntaxError),
    *(ValueError, TypeError, LookupError, OSError, EOFError, RuntimeError),
)
"""What reading an npz file raises that is cut short or altered."""


class GlasError(Exception):
    """Base of all errors that Glas raises on purpose.

    Args:
        message: an English sentence that names the place and the remedy; ``{name}`` marks a value.
        values: what stands in the marks.
    """

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message, values)
        self.message = message
        self.values = values

    def __str__(self) -> str:
        return self.message.format(**self.values)


class RefusedFile(GlasError):
    """A file that cannot be read; the others go on."""


class BadRequest(GlasError):
    """A command, a setting or a form that cannot be carried out as given."""


class ModelMissing(GlasError):
    """A model is not where it should be."""


class ModelDamaged(GlasError):
    """A model file is not the one that the manifest names."""


class StoreError(GlasError):
    """The database cannot do what was asked."""


class DatabaseNewer(StoreError):
    """The database was written by a later version of Glas; it is left untouched."""


class DatabaseDamaged(StoreError):
    """The file is no Glas database, or it fails its integrity check."""


class NotFound(StoreError):
    """Something named is not there."""


class StaleEdit(GlasError):
    """The target of an edit was changed by somebody since this person last saw it."""


class EditRefused(GlasError):
    """An edit that would break a rule of the codebook."""


class Cancelled(GlasError):
    """A person stopped the job."""
