"""Tests mirror the tree of analysis/ and ui/."""
