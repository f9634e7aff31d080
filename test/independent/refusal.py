class Refusal(Exception):
    """The input is invalid: an answer with a code, not a failure."""

    def __init__(self, code="invalid-value"):
        super().__init__(code)
        self.code = code
