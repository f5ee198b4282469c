"""What binds: duties, permissions, prohibitions, and what became of them."""

from __future__ import annotations

import pytest

from found import found


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("may repeat", "shall repeat", "permission-to-obligation may -> shall"),
        ("must repeat", "may repeat", "obligation-to-permission must -> may"),
        ("may repeat", "may not repeat", "prohibition-added may -> may not"),
        ("shall repeat", "shall not repeat", "prohibition-added shall -> shall not"),
        ("must not repeat", "must repeat", "prohibition-removed must not -> must"),
        ("SHOULD repeat", "SHALL repeat", "recommendation-to-obligation SHOULD -> SHALL"),
        ("shall repeat", "should repeat", "obligation-to-recommendation shall -> should"),
        ("shall repeat", "need not repeat", "obligation-to-permission shall -> need not"),
        (
            "is required to repeat",
            "is entitled to repeat",
            "obligation-to-permission is required to -> is entitled to",
        ),
        (
            "shall be entitled to repeat",
            "shall be obliged to repeat",
            "permission-to-obligation shall be entitled to -> shall be obliged to",
        ),
    ],
)
def test_words_that_bind_otherwise_are_told(old: str, new: str, told: str) -> None:
    assert found(f"The S1SP {old} the step at once.", f"The S1SP {new} the step at once.") == [told]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The S1SP shall repeat the step.", "The S1SP must repeat the step."),
        ("The S1SP shall repeat the step.", "The S1SP shall repeat each step."),
        ("The S1SP is entitled to repeat the step.", "The S1SP may repeat the step."),
        ("The S1SP shall not repeat the step.", "The S1SP must not repeat the step."),
        ("It begins in May of a year to come.", "It begins in June of a year to come."),
        ("The word “may” is read as it stands.", "The word “shall” is read as it stands."),
        ("It may have been sent by then.", "It will have been sent by then."),
        ("The S1SP will repeat the step.", "The S1SP shall repeat the step."),
    ],
)
def test_words_that_bind_alike_are_not(old: str, new: str) -> None:
    assert found(old, new) == []
