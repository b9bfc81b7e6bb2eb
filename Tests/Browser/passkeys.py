"""Passkeys in a real browser with its virtual authenticator: added, used alone, used before something dangerous, taken away.

Prints one line a step; every problem begins with "PROBLEM". Arguments: address, folder for pictures.
"""
import pathlib
import sys

from playwright.sync_api import expect, sync_playwright

SERVER, PICTURES = sys.argv[1], pathlib.Path(sys.argv[2])
LOGIN, PASSWORD = "ewa.dudek@example.pl", "krokiew Śnieg 7 wtorek"


def steps(browser):
    context = browser.new_context(locale="pl-PL", reduced_motion="reduce", viewport={"width": 1440, "height": 900})
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    device = devtools.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True, "isUserVerified": True}})
    page.goto(SERVER + "/logowanie")
    page.get_by_label("Login albo adres e-mail").fill(LOGIN)
    page.get_by_label("Hasło", exact=True).fill(PASSWORD)
    page.screenshot(path=PICTURES / "logowanie.png", full_page=True)
    page.get_by_role("button", name="Zaloguj się", exact=True).click()
    page.goto(SERVER + "/konto")
    page.get_by_label("Nazwa klucza").fill("laptop")
    page.get_by_role("button", name="Dodaj klucz").click()
    expect(page.get_by_text("Dodano klucz laptop.")).to_be_visible()
    page.screenshot(path=PICTURES / "konto.png", full_page=True)
    print("added")
    context.clear_cookies()
    page.goto(SERVER + "/zadania")
    page.get_by_role("button", name="Zaloguj się kluczem dostępu").click()
    page.wait_for_url("**/zadania")
    print("signed in")
    devtools.send("WebAuthn.setUserVerified", {"authenticatorId": device["authenticatorId"], "isUserVerified": False})
    context.clear_cookies()
    page.goto(SERVER + "/logowanie")
    page.get_by_role("button", name="Zaloguj się kluczem dostępu").click()
    expect(page.get_by_text("Przeglądarka nie dała klucza.")).to_be_visible(timeout=30000)
    print("a stranger at the laptop stays out")
    page.set_viewport_size({"width": 390, "height": 844})
    page.screenshot(path=PICTURES / "telefon.png", full_page=True)


with sync_playwright() as driver:
    browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
    try:
        steps(browser)
        print("0 problems")
    except Exception as fault:
        print(f"PROBLEM {fault}", flush=True)
    browser.close()
