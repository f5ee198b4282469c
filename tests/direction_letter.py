"""A direction letter in our own words, as the real ones are built."""

from __future__ import annotations

TITLE = "SMETS1 Transition and Migration Approach Document"
LETTER = f"""\
Department for Business, Energy & Industrial Strategy

SEC Parties and other interested parties

13 March 2020

Dear Colleague,

DIRECTION TO RE-DESIGNATE THE TRANSITION AND MIGRATION APPROACH DOCUMENT

1. We conclude that a new version of SEC Appendix AL - {TITLE} (Version AL 3.0) - should be
designated today.

Direction

Pursuant to Condition 22 of the DCC Licence and Section X5 of the SEC, the Secretary of State
directs that, with effect from 13 March 2020, the {TITLE} (TMAD) previously designated and
incorporated into the SEC as Appendix AL of the SEC is hereby re-designated and incorporated in
the form set out in Annex B of this direction.

Yours faithfully,

A. Person
Deputy Director

Annexes (separate documents)

Annex A: SEC Appendix AL - {TITLE} Version AL 3.0 (marked up against Version AL 1.3)
Annex B: SEC Appendix AL - {TITLE} Version AL 3.0 (clean)
"""
