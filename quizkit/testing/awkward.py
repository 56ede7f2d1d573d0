"""Words that hurt: each of them begins with, or holds, something that some format takes for its own."""

from __future__ import annotations

# None of them holds a control character but tab, so every format can carry them.
AWKWARD = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)>",
    "</p></blockquote><h1>Big</h1> <!-- gone --> <?php ?>",
    "]]> <![CDATA[ & &amp; &lt; &#60; &copy; &nosuch;",
    "a < b > c, 5 <6, x<y",
    "\"double\" 'single' `tick` “curly” ‘curly’ -- --- ...",
    "# No heading #",
    "Underlined === ---",
    "---",
    "===",
    "- no bullet",
    "+ no bullet",
    "* no bullet * * *",
    "1. no number",
    "2) no number",
    "(3) no number, A. no letter, (@) no example",
    "> no quotation",
    "| no | table |",
    "```no fence``` ~~~no fence~~~",
    "::: no-div",
    "*no* **no** _no_ __no__ ~~no~~ ~no~ ^no^ ==no== ++no++",
    "[no](https://example.org 'link') ![no](picture.png) [no][ref] [^1] [@nobody]",
    "[ref]: https://example.org",
    "[^1]: no footnote",
    "[x] no tick box, [ ] none",
    "https://example.org/a_b_c?d=e&f=g www.example.org mail@example.org <https://example.org>",
    "$$x^2$$ $y$ \\(z\\) \\[w\\] \\begin{q} \\",
    "smile :-) ;) (n) :smile: :D",
    "{1:MC:=yes~no} {=right ~wrong #feedback} {{ name }} {% if %} {#anchor .class}",
    "[[2]] {{c1::cloze}} @mention #123 /path//to/ $course$/top/x",
    "Term\t: no definition",
    "Łódź naïve ﬁ é é 日本語 עברית \U0001f600",
    "left \u202eright-to-left\u202c, \u200bzero\u200d width,\u00a0no-break, soft\u00adhyphen",
    "trailing backslash \\",
    'javascript:alert(1) " onmouseover="alert(1)',
    "=1+2 @SUM(A1) %41 %3Cb%3E",
)

# They may be replaced where a format cannot hold them, if the losses say so.
CONTROL_CHARACTERS = "\x00\x01\x07\x08\x0b\x0c\x0e\x1b\x1f\x7f\x85\u2028\ufffe\uffff"
