"""Every number of the training, with its reason: what was compared stands in README.md."""

POOL_LAYERS = (8, 10)
"""Inner layers whose pools stand beside the vector. What a judgement is about is in the last layer;
whether it is meant well is plainer further in."""

STRENGTHS = (0.001, 0.003)
"""Inverse strengths of the penalty tried (scikit-learn's C on standardised inputs)."""

N_FOLDS = 6
"""Folds of the grouped cross-validation: whole domains are held out."""

MAX_ITERATIONS = 5000
"""Far more than the optimiser needs, so that it always stops by itself."""

SMALLEST_SPREAD = 1e-6
"""Added to the spread of an input, against division by zero."""
