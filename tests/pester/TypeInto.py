"""Types texts into cells of a workbook with LibreOffice, as a person does, and saves it.

TypeInto.py [--picture] SOFFICE WORKBOOK TARGET [CELL TEXT]...

Setting a cell's string or formula ignores that the cell is a text, and makes 7 of 007. Typing does not, so the texts are entered
through the command that the keyboard uses. With --picture, the first sheet is drawn to TARGET, a PDF, instead.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def connect(program, profile, pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    while True:
        try:
            return resolver.resolve(address)
        except NoConnectException:
            if program.poll() is not None:
                raise
            time.sleep(0.1)


def type_into(context, document, cells):
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    frame = document.CurrentController.Frame
    for cell, text in zip(cells[::2], cells[1::2]):
        dispatcher.executeDispatch(frame, ".uno:GoToCell", "", 0, properties(ToPoint=cell))
        dispatcher.executeDispatch(frame, ".uno:EnterString", "", 0, properties(StringName=text))


def draw(document):
    sheets = document.Sheets
    for name in sheets.ElementNames[1:]:
        sheets.getByName(name).IsVisible = False
    style = document.StyleFamilies.getByName("PageStyles").getByName(sheets.getByIndex(0).PageStyle)
    style.HeaderIsOn = style.FooterIsOn = False
    style.PrintGrid = style.PrintHeaders = True
    style.IsLandscape = True
    style.Width, style.Height = 42000, 29700
    style.LeftMargin = style.RightMargin = style.TopMargin = style.BottomMargin = 200
    style.ScaleToPagesX, style.ScaleToPagesY = 1, 0


def main(arguments):
    is_picture = arguments[0] == "--picture"
    soffice, source, target, *cells = arguments[is_picture:]
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"cic{os.getpid()}"
        program = subprocess.Popen(
            [
                soffice, "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;",
                "-env:UserInstallation=" + Path(profile).as_uri(),
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            context = connect(program, profile, pipe)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            document = desktop.loadComponentFromURL(Path(source).resolve().as_uri(), "_blank", 0, properties(Hidden=True))
            type_into(context, document, cells)
            if is_picture:
                draw(document)
            name = "calc_pdf_Export" if is_picture else "Calc MS Excel 2007 XML"
            document.storeToURL(Path(target).resolve().as_uri(), properties(FilterName=name, Overwrite=True))
            try:
                desktop.terminate()
            except DisposedException:
                # It ends before it has answered.
                pass
            program.wait()
        finally:
            program.kill()
            program.wait()


main(sys.argv[1:])
