"""How the SWOT tagger is made and measured: statements, training, evaluation. See README.md."""
