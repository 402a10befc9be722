"""Every number of the training, with its reason: what was compared stands in README.md."""

FIRST_LAYER = 7
"""Layers 0 to 6 of the encoder are shared with the themes, 7 to 11 are tuned: five of twelve, so
that tagging adds less than half of the time of an embedding."""

EPOCHS = 3
"""Rounds over the statements of the first stage: as many steps as five had with 9,600, where the
development statements gained nothing after the fourth."""

TABLES_OF_THE_SECOND_STAGE = ("train_plain_a", "train_plain_b")
"""Plain, open judgements, learnt last: what people say most, and what was found least."""

EPOCHS_OF_THE_SECOND_STAGE = 2
"""Rounds over these and a sample of the rest."""

RATE_OF_THE_SECOND_STAGE = 4e-5
"""Learning rate of these: less than half, so that little of what was learnt is lost."""

ROWS_OF_THE_REST = 3600
"""Statements of the first stage learnt from again in the second, for the same reason."""

ROWS_PER_STEP = 32
"""Statements of a step, of like length so that little of it is padding."""

LEARNING_RATE = 1e-4
"""Of the uppermost layer (AdamW, warmed up, then falling to 0 in a line)."""

RATE_OF_THE_LAYER_BELOW = 0.9
"""Each layer learns so much more slowly than the one above it: lower ones are more general."""

RATE_OF_HEAD = 10.0
"""Times ``LEARNING_RATE``: the head starts from nothing."""

WARM_UP_SHARE = 0.06
"""Of all steps, in which the rate rises from 0."""

WEIGHT_DECAY = 0.01
"""Of matrices; biases and norms have none."""

DROPOUT = 0.1
"""As the encoder was trained."""

LABEL_SMOOTHING = 0.05
"""Some labels are doubtful; it keeps the logits small, hence the temperature near 1."""

WEIGHT_OF_AXES = 0.5
"""Of the loss on each of the two questions beside that on the five labels: the sums of the same
probabilities, so that an error on one question costs more than one between neighbours. The second
question counts half as much, for it is the easier one."""

STEEPNESS = 16.0
"""Factor of the unit features before the head: about the square root of their number."""

LONGEST = 128
"""Tokens of a statement that are read; few have more."""

LARGEST_GRADIENT = 1.0
"""Norm to which gradients are cut."""

SEED = 0
"""Of order, dropout and the head's first weights."""

FROZEN_STRENGTH = 0.003
"""Inverse penalty of the regression on frozen vectors that the tagger is compared with."""

MAX_ITERATIONS = 5000
"""Of that regression: far more than it needs, so that it stops by itself."""

MOST_STATEMENTS_IN_THE_INDEX = 16000
"""Of ``models/statements.npz``: a statement takes 0.36 kB there, and the file stays under 6 MB. If
there are more, those at even steps through the tables are kept."""
