import Web

func trialMeter(_ trial: TrialView) -> HTML {
    """
    <div class="trial"><b>\(t: "Wersja próbna")</b>\(trialDays(trial))<span>\(trial.sentence) <a href="\(trial.plans)">\(t: "Wybierz pakiet")</a></span></div>
    """
}

/// The same as a strip across a page.
func trialStrip(_ trial: TrialView) -> HTML {
    """
    <div class="trial wide-b"><b>\(t: "Wersja próbna")</b><span>\(trial.sentence)</span>\(trialDays(trial))\
    \(linkButton(t("Wybierz pakiet"), to: trial.plans, size: .small))</div>
    """
}

private func trialDays(_ trial: TrialView) -> HTML {
    let used = max(0, min(trial.days, trial.days - trial.daysLeft))
    return """
        <div class="days" aria-hidden="true">\(each: 0..<trial.days, { $0 < used ? "<i class=\"u\"></i>" : "<i></i>" })</div>
        """
}
