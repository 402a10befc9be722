"""The screen: it draws and collects edits, and asks ``analysis.service`` for everything else."""
