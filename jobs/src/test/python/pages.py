"""What a parser that shares no code with the product makes of pages of HTML.

Usage: pages.py FOLDER. Prints, over all pages below the folder, the sorted names of elements, of
attributes, the schemes of addresses and what styles refer to outside; one line each.
"""

import sys
from html.parser import HTMLParser
from pathlib import Path


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.elements, self.attributes, self.schemes, self.outside = set(), set(), set(), set()

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        for name, value in attrs:
            self.attributes.add(name)
            value = value or ""
            if name in ("href", "src", "action", "data", "xlink:href", "formaction"):
                head = value.split("/")[0].split("#")[0]
                if ":" in head or value.startswith("//"):
                    self.schemes.add(value)
            if name == "style" and ("url" in value or "expression" in value):
                self.outside.add(value)

    handle_startendtag = handle_starttag

    def handle_comment(self, data):
        self.elements.add("comment")


page = Page()
count = 0
for path in sorted(Path(sys.argv[1]).rglob("*.html")):
    page.feed(path.read_text(encoding="utf-8"))
    count += 1
print("pages", count)
print("elements", *sorted(page.elements))
print("attributes", *sorted(page.attributes))
print("schemes", *sorted(page.schemes))
print("outside", *sorted(page.outside))
