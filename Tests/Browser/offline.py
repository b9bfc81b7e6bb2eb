"""A site without a network in a real browser: report and photographs wait in the device, survive closing, arrive once.

Prints one line a step; every problem begins with "PROBLEM". Arguments: address, folder for pictures, building, form to be closed.
"""
import pathlib
import socket
import sys
import threading

from playwright.sync_api import expect, sync_playwright

SERVER, PICTURES, BUILDING = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
FORMS = sys.argv[4].split(",")
PASSWORD = "krokiew Śnieg 7 wtorek"
ZONE = f"/strefa/{BUILDING}"
problems = []


class Wire:
    """The network between the device and the server; cut, it reaches the service worker too, which the browser's own switch does not."""

    def __init__(self):
        self.port = int(SERVER.rsplit(":", 1)[1])
        self.isCut = False
        self.open = set()
        self.door = socket.create_server(("127.0.0.1", 0), backlog=64)
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while True:
            near, _ = self.door.accept()
            if self.isCut:
                near.close()
                continue
            far = socket.create_connection(("127.0.0.1", self.port))
            self.open |= {near, far}
            for source, target in ((near, far), (far, near)):
                threading.Thread(target=self.carry, args=(source, target), daemon=True).start()

    def carry(self, source, target):
        try:
            while data := source.recv(65536):
                target.sendall(data)
        except OSError:
            pass
        for end in (source, target):
            self.shut(end)

    def shut(self, end):
        self.open.discard(end)
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        end.close()

    def cut(self, context):
        self.isCut = True
        for end in list(self.open):
            self.shut(end)
        context.set_offline(True)

    def mend(self, context):
        self.isCut = False
        context.set_offline(False)


wire = Wire()
ADDRESS = f"http://localhost:{wire.door.getsockname()[1]}"


def problem(text):
    problems.append(text)
    print("PROBLEM", text)


def sign_in(page, email, address=ADDRESS):
    page.goto(address + "/logowanie")
    page.fill("[name=login]", email)
    page.fill("[name=haslo]", PASSWORD)
    page.click("button:has-text('Zaloguj się')")
    page.wait_for_load_state()


def look(page, name):
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        page.screenshot(path=PICTURES / f"{name}-{page.viewport_size['width']}-{theme}.png", full_page=True)
    page.emulate_media(color_scheme="light")
    print("step", name)


def photo(name):
    """The smallest picture there is, different for each name."""
    return {"name": name, "mimeType": "image/jpeg", "buffer": bytes.fromhex("ffd8ffe000104a46494600010100000100010000") + name.encode() + b"\xff\xd9"}


def ready(page):
    page.goto(ADDRESS + ZONE)
    for _ in range(200):
        if page.evaluate("""async home => !!navigator.serviceWorker.controller && !!await (await caches.open('strefa-strony')).match(home + '/cykliczne')
                && (await (await caches.open('strefa-zasoby')).keys()).length > 1""", ZONE):
            return
        page.wait_for_timeout(100)
    problem("the zone is not ready to work without a network")


def walk(browser, size, number):
    context = browser.new_context(viewport=size, reduced_motion="reduce", locale="pl-PL")
    page = context.new_page()
    page.on("pageerror", lambda error: problem(f"script error on {page.url}: {error}"))
    sign_in(page, "tomasz.gil@example.pl")
    ready(page)

    wire.cut(context)
    page.goto(ADDRESS + ZONE + "/raport")
    page.fill("[name=zrobiono]", f"Połać południowa {number}")
    page.fill("[name=plan]", "Okna")
    page.click("label:has-text('śnieg')")
    page.set_input_files("#tresc input[type=file] >> nth=1", [photo(f"dach-{number}.jpg"), photo(f"okno-{number}.jpg")])
    expect(page.locator(".outbox")).to_contain_text("2 zdjęcia czekają na zasięg")
    look(page, "offline-raport")
    page.click("button:has-text('Wyślij raport')")
    expect(page.locator(".outbox")).to_contain_text("1 raport czeka na zasięg")
    expect(page.locator("[name=zrobiono]")).to_have_value("")
    page.close()

    page = context.new_page()
    page.goto(ADDRESS + "/strefa")
    expect(page.locator(".outbox")).to_contain_text("2 zdjęcia czekają na zasięg, 1 raport czeka na zasięg")
    look(page, "offline-strefa")

    # The first answer to each thing is lost on the way: the server has it, the device does not know.
    lost = []

    def lose(route):
        if route.request.method in ("POST", "PATCH") and ("raport" in route.request.url or "wgrywanie" in route.request.url):
            kind = route.request.method + route.request.url
            if kind not in lost:
                lost.append(kind)
                route.fetch()
                return route.abort()
        route.fallback()

    context.route("**/*", lose)
    wire.mend(context)
    page.wait_for_timeout(1000)
    context.unroute("**/*")
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator(".outbox")).to_have_count(0, timeout=40000)
    print("step arrived, answers lost on the way:", len(lost))

    # Words typed without a network into a document that is closed meanwhile.
    form = f"{ZONE}/dokumenty-wspolne/{FORMS[number]}"
    page.goto(ADDRESS + form)
    wire.cut(context)
    page.fill("[data-shared=tresc]", "Tego nikt nie zgubi")
    page.locator("[data-shared=tresc]").blur()
    page.wait_for_timeout(700)
    expect(page.locator("[data-saved]")).to_contain_text("Twoje słowa czekają")
    page.close()
    other = browser.new_context(locale="pl-PL")
    beata = other.new_page()
    sign_in(beata, "beata.kos@example.pl", SERVER)
    beata.goto(SERVER + form)
    beata.fill("[data-shared=tresc]", "Słowa Beaty")
    beata.locator("[data-shared=tresc]").blur()
    expect(beata.locator("[data-saved]")).to_contain_text("Zapisano")
    beata.click("button:has-text('Zakończ')")
    expect(beata.locator("main")).to_contain_text("Dokument jest zakończony")
    other.close()
    page = context.new_page()
    wire.mend(context)
    page.goto(ADDRESS + ZONE)
    expect(page.locator(".outbox")).to_contain_text("Dokument został w międzyczasie zamknięty")
    expect(page.locator(".outbox blockquote")).to_have_text("Tego nikt nie zgubi")
    look(page, "offline-zamkniety")
    page.reload()
    expect(page.locator(".outbox blockquote")).to_have_text("Tego nikt nie zgubi")
    page.click("[data-outbox-drop]")
    expect(page.locator(".outbox")).to_have_count(0)

    # After signing out nothing of the building is in the device.
    page.goto(ADDRESS + ZONE)
    page.locator("header details.dd summary").last.click()
    page.click("button:has-text('Wyloguj się')")
    page.wait_for_load_state()
    left = page.evaluate("(async () => { const all = []; for (const name of ['strefa-strony', 'strefa-obrazy']) for (const r of await (await caches.open(name)).keys()) all.push(r.url); return all; })()")
    if left:
        problem(f"left after signing out: {left}")
    wire.cut(context)
    page.goto(ADDRESS + ZONE)
    expect(page.locator("h1")).to_have_text("Brak zasięgu")
    if "Jodłowa" in page.content():
        problem("the next person reads the building's name")
    wire.mend(context)
    context.close()
    print("step signed out", size["width"])


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
    for number, size in enumerate(({"width": 1440, "height": 900}, {"width": 390, "height": 844})):
        try:
            walk(browser, size, number)
        except Exception as fault:
            problem(f"{size['width']}: {str(fault)[:1500]}")
            wire.isCut = False
    browser.close()
print(len(problems), "problems")
