using PersonalizedLearning.Feedback;

namespace PersonalizedLearning.Core.Tests.Feedback;

/// <summary>The feedback of the sample, word for word.</summary>
internal static class GoldenTexts
{
    public static string Of(Audience audience, string language) => ((audience, language) switch
    {
        (Audience.Learner, "en") => """
            Your learning, 2 March 2026
            This is what has changed since 31 January 2026.

            What you have achieved
            - You have reached your goal “Counting”. Next: choose what you want to reach after “Counting”.
            - You have earned credit for “number”: 0.5. One new result of yours shows it.
            - You have mastered “Half”. One new result of yours shows it. A final check was part of it; it is not the end, it shows where to go on. Next: come back to “Third”.

            What has moved
            - You worked on “Tenth” and have one new result. You have not mastered it yet, and you are on the way. Next: first work on “Third”, which this builds on.
            - You worked on “Fifth” and have one new result. You have not mastered it yet, and you are on the way. Next: first work on “Third”, which this builds on.
            - Your goal “Tenth” is agreed on.
            - Your plan for “Fractions” is agreed on.

            What needs a look from you
            - You wanted to reach your goal “Fractions” by 19 February 2026. You are not there yet, and it is still open. Next: look at “Fractions” again, and go on, ask for help or change it.
            - Something has changed, so your plan for “Fractions” is open again. Next: talk over your plan for “Fractions” and agree on it anew.
            - You wrote down to do this by 24 February 2026, and it is still open: “fold paper strips”. Next: do what you wrote down: “fold paper strips”.
            - You wanted to look back at your goal “Fractions”. It has been time for that since 18 January 2026. Next: take a few minutes to look back at “Fractions”.
            - You had mastered “Third”, and it has slipped. That happens, and you can get it back. One new result of yours shows it. Next: come back to “Third”.

            What you can do next
            - Your plan has “Third” ready for you. Next, by 11 March 2026: take this step of your plan: “Third”.

            The next attempt is always open. If something here does not fit, say so: it is your learning.
            """,
        (Audience.Learner, "de") => """
            Dein Lernen, 2. März 2026
            Das hat sich seit dem 31. Januar 2026 verändert.

            Was du geschafft hast
            - Du hast dein Ziel „Counting“ erreicht. Als Nächstes: Such dir aus, was du nach „Counting“ erreichen willst.
            - Dir wurden für „number“ Leistungspunkte angerechnet: 0,5. Das zeigt ein neues Ergebnis von dir.
            - Du hast „Half“ gemeistert. Das zeigt ein neues Ergebnis von dir. Es war eine abschließende Prüfung dabei; sie ist kein Ende, sie zeigt, wo es weitergeht. Als Nächstes: Komm auf „Third“ zurück.

            Was sich bewegt hat
            - Du hast an „Tenth“ gearbeitet, dazu gibt es ein neues Ergebnis. Du hast es noch nicht gemeistert und bist auf dem Weg. Als Nächstes: Arbeite zuerst an „Third“, worauf das aufbaut.
            - Du hast an „Fifth“ gearbeitet, dazu gibt es ein neues Ergebnis. Du hast es noch nicht gemeistert und bist auf dem Weg. Als Nächstes: Arbeite zuerst an „Third“, worauf das aufbaut.
            - Dein Ziel „Tenth“ ist vereinbart.
            - Dein Plan für „Fractions“ ist vereinbart.

            Worauf du schauen solltest
            - Du wolltest dein Ziel „Fractions“ bis zum 19. Februar 2026 erreichen. Du bist noch nicht dort, und es steht dir weiter offen. Als Nächstes: Schau dir „Fractions“ noch einmal an und mach weiter, hol dir Hilfe oder ändere es.
            - Etwas hat sich geändert, darum ist dein Plan für „Fractions“ wieder offen. Als Nächstes: Sprich über deinen Plan für „Fractions“ und vereinbare ihn neu.
            - Das hast du dir bis zum 24. Februar 2026 aufgeschrieben, und es ist noch offen: „fold paper strips“. Als Nächstes: Tu, was du dir aufgeschrieben hast: „fold paper strips“.
            - Du wolltest auf dein Ziel „Fractions“ zurückschauen. Seit dem 18. Januar 2026 ist es Zeit dafür. Als Nächstes: Nimm dir ein paar Minuten und schau auf „Fractions“ zurück.
            - „Third“ hattest du schon gemeistert, und es ist dir etwas entglitten. Das kommt vor, und du kannst es zurückholen. Das zeigt ein neues Ergebnis von dir. Als Nächstes: Komm auf „Third“ zurück.

            Was du als Nächstes tun kannst
            - In deinem Plan liegt „Third“ für dich bereit. Als Nächstes, bis zum 11. März 2026: Mach diesen Schritt deines Plans: „Third“.

            Der nächste Versuch steht dir immer offen. Wenn hier etwas nicht passt, sag es: Es ist dein Lernen.
            """,
        (Audience.Educator, "en") => """
            Ana: feedback as of 2 March 2026
            Changes since 31 January 2026.

            Needs action
            - Goal “Fractions” was due 19 February 2026 and is not reached. Next step: review goal “Fractions” with Ana: support, date or target.
            - The plan for “Fractions” was reopened. Next step: review the plan for “Fractions” with Ana.
            - The action plan on “Third” was due 24 February 2026 and is open: “fold paper strips”. Next step: follow up on “fold paper strips”.
            - The reflection on goal “Fractions” has been overdue since 18 January 2026. Next step: make time for the reflection on “Fractions”.
            - Mastery of “Third” has lapsed: level “Beginning”, estimate 0.3 (latest). New evidence: third-41. Next step: review “Third”.

            Achieved
            - Goal “Counting” was reached. Next step: agree on a goal after “Counting”.
            - Credit by rule “number”: 0.5, for “Counting”. New evidence: counting-5.
            - “Half” is mastered: level “Proficient”, estimate 1 (latest). New evidence: half-40. Includes summative evidence, which informs the next step. Next step: review “Third”.

            Changed
            - “Tenth” is not mastered yet: still “Developing”, estimate 0.5 (latest). New evidence: tenth-43. Next step: first work on the prerequisite “Third”.
            - “Fifth” is not mastered yet: still “Beginning”, estimate 0.3 (latest). New evidence: fifth-42. Next step: first work on the prerequisite “Third”.
            - Goal “Tenth” is agreed on.
            - The plan for “Fractions” is agreed on.

            Next steps
            - Planned and ready: “Third”. Next step: planned step on “Third”. Due 11 March 2026.

            Estimates are those of the policy named. A judgement of yours can take their place, with its reason.
            """,
        (Audience.Educator, "de") => """
            Ana: Rückmeldung, Stand 2. März 2026
            Veränderungen seit dem 31. Januar 2026.

            Handlungsbedarf
            - Ziel „Fractions“ war am 19. Februar 2026 fällig und ist nicht erreicht. Nächster Schritt: Ziel „Fractions“ mit Ana prüfen: Unterstützung, Termin oder Umfang.
            - Der Plan für „Fractions“ wurde wieder geöffnet. Nächster Schritt: Plan für „Fractions“ mit Ana neu vereinbaren.
            - Der Förderplan zu „Third“ war am 24. Februar 2026 fällig und ist offen: „fold paper strips“. Nächster Schritt: „fold paper strips“ nachgehen.
            - Die Reflexion zu Ziel „Fractions“ ist seit dem 18. Januar 2026 überfällig. Nächster Schritt: Zeit für die Reflexion zu „Fractions“ einplanen.
            - „Third“ gilt nicht mehr als gemeistert: Stufe „Beginning“, Schätzwert 0,3 (latest). Neuer Nachweis: third-41. Nächster Schritt: „Third“ wiederholen.

            Erreicht
            - Ziel „Counting“ wurde erreicht. Nächster Schritt: Ziel nach „Counting“ vereinbaren.
            - Anrechnung nach Regel „number“: 0,5, für „Counting“. Neuer Nachweis: counting-5.
            - „Half“ ist gemeistert: Stufe „Proficient“, Schätzwert 1 (latest). Neuer Nachweis: half-40. Darunter summative Nachweise, die in den nächsten Schritt eingehen. Nächster Schritt: „Third“ wiederholen.

            Verändert
            - „Tenth“ ist noch nicht gemeistert: weiter „Developing“, Schätzwert 0,5 (latest). Neuer Nachweis: tenth-43. Nächster Schritt: zuerst an der Voraussetzung „Third“ arbeiten.
            - „Fifth“ ist noch nicht gemeistert: weiter „Beginning“, Schätzwert 0,3 (latest). Neuer Nachweis: fifth-42. Nächster Schritt: zuerst an der Voraussetzung „Third“ arbeiten.
            - Ziel „Tenth“ ist vereinbart.
            - Der Plan für „Fractions“ ist vereinbart.

            Nächste Schritte
            - Geplant und möglich: „Third“. Nächster Schritt: geplanter Schritt zu „Third“. Fällig am 11. März 2026.

            Schätzwerte stammen aus dem genannten Verfahren. Ihr Urteil kann mit Begründung an ihre Stelle treten.
            """,
        (Audience.Family, "en") => """
            How Ana is getting on, 2 March 2026
            This is what has changed for Ana since 31 January 2026.

            What Ana has achieved
            - Ana has reached the goal “Counting”. How you can help: ask Ana what comes after “Counting”.
            - Ana has earned credit for “number”: 0.5. One new result shows it.
            - Ana has mastered “Half”. One new result shows it. A final check was part of it. It helps to decide what comes next. How you can help: look at older work on “Third” together.

            What is moving
            - Ana worked on “Tenth” and has one new result. It is not mastered yet, and on the way. How you can help: ask Ana about “Third”, which this builds on.
            - Ana worked on “Fifth” and has one new result. It is not mastered yet, and on the way. How you can help: ask Ana about “Third”, which this builds on.
            - Ana has a new goal: “Tenth”.
            - There is an agreed plan for “Fractions”.

            What Ana can use support with
            - Ana wanted to reach the goal “Fractions” by 19 February 2026. It is not reached yet and stays open. How you can help: ask Ana what would help to reach “Fractions”.
            - Something has changed, so the plan for “Fractions” is being talked over again. How you can help: talk with Ana about what should change in the plan for “Fractions”.
            - This was to be done by 24 February 2026 and is still open: “fold paper strips”. How you can help: ask Ana how you can help with “fold paper strips”.
            - Ana wanted to look back at the goal “Fractions”. It has been time for that since 18 January 2026. How you can help: ask Ana what went well on the way to “Fractions”.
            - Ana had mastered “Third”, and it has slipped. That is normal and can be mended. One new result shows it. How you can help: look at older work on “Third” together.

            What comes next
            - In the plan, “Third” comes next. How you can help until 11 March 2026: ask how the step “Third” of the plan is going.

            Not mastered yet means that the next attempt is open. If you see something at home that we should know, please tell us.
            """,
        _ => """
            Wie Ana vorankommt, 2. März 2026
            Das hat sich bei Ana seit dem 31. Januar 2026 verändert.

            Was Ana geschafft hat
            - Ana hat das Ziel „Counting“ erreicht. So können Sie helfen: Fragen Sie Ana, was nach „Counting“ kommen soll.
            - Ana wurden für „number“ Leistungspunkte angerechnet: 0,5. Das zeigt ein neues Ergebnis.
            - Ana hat „Half“ gemeistert. Das zeigt ein neues Ergebnis. Es war eine abschließende Prüfung dabei. Sie hilft zu entscheiden, wie es weitergeht. So können Sie helfen: Schauen Sie sich gemeinsam ältere Arbeiten zu „Third“ an.

            Was in Bewegung ist
            - Ana hat an „Tenth“ gearbeitet, dazu gibt es ein neues Ergebnis. Es ist noch nicht gemeistert und auf dem Weg. So können Sie helfen: Fragen Sie Ana nach „Third“, worauf das aufbaut.
            - Ana hat an „Fifth“ gearbeitet, dazu gibt es ein neues Ergebnis. Es ist noch nicht gemeistert und auf dem Weg. So können Sie helfen: Fragen Sie Ana nach „Third“, worauf das aufbaut.
            - Ana hat ein neues Ziel: „Tenth“.
            - Es gibt einen vereinbarten Plan für „Fractions“.

            Wobei Ana Unterstützung brauchen kann
            - Ana wollte das Ziel „Fractions“ bis zum 19. Februar 2026 erreichen. Es ist noch nicht erreicht und bleibt offen. So können Sie helfen: Fragen Sie Ana, was helfen würde, „Fractions“ zu erreichen.
            - Etwas hat sich geändert, darum wird über den Plan für „Fractions“ neu gesprochen. So können Sie helfen: Sprechen Sie mit Ana darüber, was sich am Plan für „Fractions“ ändern soll.
            - Das sollte bis zum 24. Februar 2026 getan sein und ist noch offen: „fold paper strips“. So können Sie helfen: Fragen Sie Ana, wie Sie bei „fold paper strips“ helfen können.
            - Ana wollte auf das Ziel „Fractions“ zurückschauen. Seit dem 18. Januar 2026 ist es Zeit dafür. So können Sie helfen: Fragen Sie Ana, was auf dem Weg zu „Fractions“ gut gelaufen ist.
            - Ana hatte „Third“ schon gemeistert, und es ist etwas in Vergessenheit geraten. Das ist normal und lässt sich auffrischen. Das zeigt ein neues Ergebnis. So können Sie helfen: Schauen Sie sich gemeinsam ältere Arbeiten zu „Third“ an.

            Was als Nächstes kommt
            - Im Plan kommt als Nächstes „Third“. So können Sie bis zum 11. März 2026 helfen: Fragen Sie, wie es mit dem Schritt „Third“ des Plans läuft.

            Noch nicht gemeistert heißt: Der nächste Versuch steht offen. Wenn Sie zu Hause etwas sehen, das wir wissen sollten, sagen Sie es uns bitte.
            """,
    }).ReplaceLineEndings("\n");
}
