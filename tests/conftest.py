"""What holds for every test."""

from hypothesis import settings

settings.register_profile("glas", deadline=None)
settings.load_profile("glas")
"""A busy machine is slow: no test fails by the clock."""
