namespace PersonalizedLearning.Interop;

/// <summary>The rules of cmi5 for single statements.</summary>
internal sealed class Cmi5Rules(Cmi5Course course, List<Diagnostic> problems)
{
    private readonly Dictionary<string, Cmi5Unit> units = course.Units.Where(unit => unit.Id.Length > 0).DistinctBy(unit => unit.Id).ToDictionary(unit => unit.Id, StringComparer.Ordinal);

    /// <summary>The registration and the learner of a statement that cmi5 defines; null where it is none, or does not say.</summary>
    public (string Registration, string Learner)? KeyOf(XapiStatement statement)
    {
        if (!Cmi5Terms.IsVerb(statement.Verb?.Id))
        {
            return null;
        }

        if (!HasCategory(statement, Cmi5Terms.Category))
        {
            Report(statement, "not-defined-by-cmi5", DiagnosticSeverity.Info, $"The statement does not bear the category '{Cmi5Terms.Category}'; it says nothing about the course.");
            return null;
        }

        if (statement.Context?.Registration is not { } registration || !XapiFormats.IsUuid(registration))
        {
            Report(statement, "registration-missing", DiagnosticSeverity.Error, "The statement has no registration; expected its UUID. It was not counted.");
            return null;
        }

        if (statement.Actor?.Identifier is not { } learner)
        {
            Report(statement, "actor-missing", DiagnosticSeverity.Error, "The statement names no learner; expected an agent. It was not counted.");
            return null;
        }

        return (registration.ToLowerInvariant(), learner);
    }

    /// <summary>The unit that a statement is about, by the publisher's identifier as its object or in its grouping; null where the course has none.</summary>
    public Cmi5Unit? UnitOf(XapiStatement statement)
    {
        var named = ((statement.Object as XapiActivity)?.Id is { } id ? [id] : Enumerable.Empty<string>())
            .Concat((statement.Context?.ContextActivities?.Grouping ?? default).Select(activity => activity.Id).OfType<string>());
        foreach (var name in named)
        {
            if (units.TryGetValue(name, out var unit))
            {
                return unit;
            }
        }

        Report(statement, "unit-unknown", DiagnosticSeverity.Warning, $"The course has no assignable unit '{JsonText.Short((statement.Object as XapiActivity)?.Id ?? "(none)")}'; the statement was not counted.");
        return null;
    }

    /// <summary>Checks what every statement must have, and whether what it says can be counted.</summary>
    public bool Counts(XapiStatement statement, Cmi5Unit unit, string? launchMode)
    {
        CheckForm(statement);
        var verb = statement.Verb!.Id;
        if (verb is XapiVerbs.Completed or XapiVerbs.Passed or XapiVerbs.Failed && launchMode is not (null or "Normal"))
        {
            Report(statement, "launch-mode", DiagnosticSeverity.Error, $"The session was launched in mode '{JsonText.Short(launchMode)}'; expected completed, passed and failed in mode Normal only. It was not counted.");
            return false;
        }

        return !Contradicts(statement) && IsInScore(statement, unit);
    }

    /// <summary>The least score to pass with: that of the launch, else that of the course; null where neither says one.</summary>
    public static double? MasteryScoreOf(XapiStatement statement, Cmi5Unit unit) => Cmi5Terms.NumberOf(statement, Cmi5Terms.MasteryScoreExtension) ?? unit.MasteryScore;

    public void Report(XapiStatement statement, string code, DiagnosticSeverity severity, string message) =>
        problems.Add(new Diagnostic(code, severity, statement.Id ?? statement.Timestamp ?? "(statement without an identifier)", $"{message} (Verb {JsonText.Short(statement.Verb?.Id ?? "(none)")}.)"));

    private static bool HasCategory(XapiStatement statement, string category) => statement.Context?.ContextActivities?.Category.Any(activity => activity.Id == category) == true;

    private void CheckForm(XapiStatement statement)
    {
        if (statement.Id is null)
        {
            Report(statement, "statement-id-missing", DiagnosticSeverity.Error, "The statement has no identifier; cmi5 requires one.");
        }

        if (Cmi5Terms.TextOf(statement, Cmi5Terms.SessionExtension) is null)
        {
            Report(statement, "session-missing", DiagnosticSeverity.Error, "The statement does not name its session; cmi5 requires the extension sessionid.");
        }

        if (statement.Timestamp is not { } text || XapiTime.Parse(text)?.Offset != NodaTime.Offset.Zero)
        {
            Report(statement, "timestamp-not-utc", DiagnosticSeverity.Error, $"The timestamp is '{JsonText.Short(statement.Timestamp ?? "(none)")}'; cmi5 requires one in UTC.");
        }

        var verb = statement.Verb!.Id;
        if (verb is XapiVerbs.Completed or XapiVerbs.Passed or XapiVerbs.Failed or XapiVerbs.Terminated && statement.Result?.Duration is null)
        {
            Report(statement, "duration-missing", DiagnosticSeverity.Error, "The result has no duration; cmi5 requires one.");
        }

        if (Cmi5Terms.Decides(verb) && !HasCategory(statement, Cmi5Terms.MoveOnCategory))
        {
            Report(statement, "move-on-category", DiagnosticSeverity.Warning, $"The statement does not bear the category '{Cmi5Terms.MoveOnCategory}', as cmi5 requires of what decides on moving on.");
        }

        if (statement.Result?.Score is { Raw: not null } score && (score.Min is null || score.Max is null))
        {
            Report(statement, "score-without-range", DiagnosticSeverity.Warning, "The score has a raw value without min and max, which cmi5 requires.");
        }
    }

    private bool Contradicts(XapiStatement statement)
    {
        var (success, completion) = (statement.Result?.Success, statement.Result?.Completion);
        var contradicts = statement.Verb!.Id switch
        {
            XapiVerbs.Passed => success == false,
            XapiVerbs.Failed => success == true,
            XapiVerbs.Completed => completion == false,
            XapiVerbs.Waived => success == false || completion == false,
            _ => false,
        };
        if (contradicts)
        {
            Report(statement, "result-contradicts-verb", DiagnosticSeverity.Error, "The result says the contrary of the verb; the statement was not counted.");
        }

        return contradicts;
    }

    private bool IsInScore(XapiStatement statement, Cmi5Unit unit)
    {
        if (MasteryScoreOf(statement, unit) is not { } least || statement.Result?.Score?.Scaled is not { } scaled)
        {
            return true;
        }

        if (statement.Verb!.Id == XapiVerbs.Passed && scaled < least)
        {
            Report(statement, "passed-below-mastery-score", DiagnosticSeverity.Error, FormattableString.Invariant($"The unit was passed with {scaled:R}; expected at least the mastery score {least:R}. It was not counted."));
            return false;
        }

        if (statement.Verb.Id == XapiVerbs.Failed && scaled >= least)
        {
            Report(statement, "failed-above-mastery-score", DiagnosticSeverity.Error, FormattableString.Invariant($"The unit was failed with {scaled:R}; expected less than the mastery score {least:R}."));
        }

        return true;
    }
}
