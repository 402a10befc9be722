"""The baseline that the tagger must beat: a penalised regression on frozen vectors."""

from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from training import recipe
from training.figures import Floats, Ints


def frozen(learnt: Floats, labels: Ints, asked: Floats) -> Floats:
    """Return probabilities of a multinomial logistic regression on standardised vectors, (n, 5).

    Args:
        learnt: vectors of the training statements, shape (m, d).
        labels: their labels, shape (m,).
        asked: vectors of the statements judged, shape (n, d).
    """
    regression = LogisticRegression(
        C=recipe.FROZEN_STRENGTH, class_weight="balanced", max_iter=recipe.MAX_ITERATIONS
    )
    model = make_pipeline(StandardScaler(), regression).fit(learnt, labels)
    told: Floats = model.predict_proba(asked)
    return told
