"""Word files as text, as LibreOffice shows them with all changes accepted or rejected.

    /usr/bin/python3 office_views.py FOLDER

For the Python that has LibreOffice's bridge (Debian: python3-uno). Each FOLDER/NAME.VIEW.docx
becomes FOLDER/NAME.VIEW.txt; VIEW is `accepted` or `rejected`. One process reads them all.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

COMMANDS = {"accepted": ".uno:AcceptAllTrackedChanges", "rejected": ".uno:RejectAllTrackedChanges"}
PATIENCE = 60


def main(folder: Path) -> None:
    """Converts every file of a folder."""
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            [
                shutil.which("soffice") or "soffice",
                f"-env:UserInstallation=file://{profile}",
                "--headless",
                "--norestore",
                f"--accept=pipe,name={Path(profile).name};urp;",
            ]
        )
        context = _connect(f"uno:pipe,name={Path(profile).name};urp;StarOffice.ComponentContext")
        try:
            make = context.ServiceManager.createInstanceWithContext
            desktop = make("com.sun.star.frame.Desktop", context)
            dispatcher = make("com.sun.star.frame.DispatchHelper", context)
            for path in sorted(folder.glob("*.docx")):
                _convert(desktop, dispatcher, path)
            desktop.terminate()
        finally:
            office.wait(PATIENCE)


def _connect(address: str):  # noqa: ANN202 - the bridge has no types
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(address)
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def _convert(desktop, dispatcher, path: Path) -> None:  # noqa: ANN001 - the bridge has no types
    document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (_value("Hidden", True),))
    frame = document.getCurrentController().getFrame()
    dispatcher.executeDispatch(frame, COMMANDS[path.stem.rpartition(".")[2]], "", 0, ())
    form = (_value("FilterName", "Text (encoded)"), _value("FilterOptions", "UTF8"))
    document.storeToURL(path.with_suffix(".txt").as_uri(), form)
    document.close(True)


def _value(name: str, value: object) -> PropertyValue:
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
