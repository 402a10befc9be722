"""Every chosen number, with its unit and the reason for it.

One flat set of names, ``settings.NAME``, kept in a module for each part of the work.
"""

from analysis.settings.guiding import *  # noqa: F403
from analysis.settings.learning import *  # noqa: F403
from analysis.settings.reading import *  # noqa: F403
from analysis.settings.reviewing import *  # noqa: F403
from analysis.settings.running import *  # noqa: F403
from analysis.settings.slides import *  # noqa: F403
from analysis.settings.swot import *  # noqa: F403
from analysis.settings.themes import *  # noqa: F403
from analysis.settings.wording import *  # noqa: F403
