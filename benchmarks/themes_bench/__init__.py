"""Glas's themes beside those of the tools that a user would pick instead, on the same vectors.

``plan`` holds every set, split, seed and peer setting as data; ``rows`` makes the sets, ``vectors``
embeds them once, ``worker`` runs one system over them in a process of its own, ``scoring`` says how
well the themes follow human labels, ``report`` writes the section of RESULTS.md. ``runner`` is the
line through them.

    GLAS_REFERENCE_DATA=... python -m benchmarks.themes_bench [--systems glas] [--group development]
"""
