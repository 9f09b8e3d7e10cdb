using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Interop;

/// <summary>Makes outcomes of results. What can't be derived is reported and gives none.</summary>
internal sealed class XapiOutcomes(XapiProfile profile, Action<string, DiagnosticSeverity, string> report)
{
    // A scaled score is mostly rounded to two decimals.
    private const double Tolerance = 0.005;

    /// <summary>The outcome of a statement; null where it bears none.</summary>
    public Outcome? Of(XapiStatement statement, XapiVerbRule rule)
    {
        var success = statement.Result?.Success;
        if ((rule.Meaning == XapiVerbMeaning.Success && success == false) || (rule.Meaning == XapiVerbMeaning.Failure && success == true))
        {
            report("verb-contradicts-success", DiagnosticSeverity.Warning, $"The verb says that it {(success == true ? "failed" : "succeeded")} and the result the contrary; no evidence was made.");
            return null;
        }

        if (statement.Object is XapiActivity { Definition.InteractionType: "likert" } && !profile.OpinionsAreEvidence)
        {
            report("opinion-is-no-evidence", DiagnosticSeverity.Info, "An answer on a scale of opinion bears no evidence, unless the profile says so.");
            return null;
        }

        var judged = rule.Meaning switch { XapiVerbMeaning.Success => true, XapiVerbMeaning.Failure => false, _ => success };
        var prefersScore = rule.Prefers == XapiPreference.Score || (rule.Prefers == XapiPreference.ByVerb && rule.Meaning == XapiVerbMeaning.Result);
        Outcome? outcome = judged is null || prefersScore ? ScoreOf(statement.Result?.Score) : null;
        outcome ??= judged is { } correct ? Outcome.Correct(correct) : null;
        if (outcome is null && statement.Result?.Score is null)
        {
            report("no-outcome", DiagnosticSeverity.Info, "The result says neither a score nor success; completion is no mastery, and absent success is no failure. No evidence was made.");
        }

        return outcome;
    }

    /// <summary>The score of a range that is not empty; null where the range is not known, or the score not in it.</summary>
    public static ScoreOutcome? Ranged(double? raw, double? min, double? max) =>
        raw is { } value && min is { } least && max is { } most && most > least && value >= least && value <= most && most - least <= ScoreOutcome.Limit && most - least > 0
            ? new ScoreOutcome(value - least, most - least)
            : null;

    private ScoreOutcome? ScoreOf(XapiScore? score)
    {
        if (score is null)
        {
            return null;
        }

        var ranged = Ranged(score.Raw, score.Min ?? (profile.AbsentMinimumIsZero && score.Max is not null ? 0 : null), score.Max);
        if (score.Scaled is not { } scaled || scaled is < -1 or > 1)
        {
            if (ranged is null)
            {
                report("score-not-derivable", DiagnosticSeverity.Warning, FormattableString.Invariant(
                    $"No share follows from the score (scaled {Shown(score.Scaled)}, raw {Shown(score.Raw)}, min {Shown(score.Min)}, max {Shown(score.Max)}); expected scaled from -1 to 1, or raw within min and a greater max."));
            }

            return ranged;
        }

        if (profile.NegativeScores == XapiNegativeScore.FullRange)
        {
            return new ScoreOutcome((scaled + 1) / 2, 1);
        }

        if (scaled < 0)
        {
            return Negative(scaled);
        }

        if (ranged is not null && Math.Abs((ranged.Value / ranged.Max) - scaled) <= Tolerance)
        {
            return ranged;
        }

        if (ranged is not null)
        {
            report("score-disagrees", DiagnosticSeverity.Info, FormattableString.Invariant(
                $"The scaled score is {scaled:R}, and of its range it is {ranged.Value / ranged.Max:R}; the scaled score is taken."));
        }

        return new ScoreOutcome(scaled, 1);
    }

    private ScoreOutcome? Negative(double scaled)
    {
        var counts = profile.NegativeScores == XapiNegativeScore.Zero;
        report("negative-score", DiagnosticSeverity.Warning, FormattableString.Invariant(
            $"The scaled score is {scaled:R}; {(counts ? "it counts as 0, as the profile says." : "no score here is below 0, and the profile says to report it. No outcome follows from it.")}"));
        return counts ? new ScoreOutcome(0, 1) : null;
    }

    private static string Shown(double? value) => value is { } number ? FormattableString.Invariant($"{number:R}") : "absent";
}
