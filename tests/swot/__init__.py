"""Tests of the tags and of the drafted items."""
