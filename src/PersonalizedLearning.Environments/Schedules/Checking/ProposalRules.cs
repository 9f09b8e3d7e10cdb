using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>S12: minutes of each need are scheduled or unmet, with one reason; S13: what is said of a schedule is what is found; S14: the bound is one.</summary>
internal static class ProposalRules
{
    private const double Thousand = 1000;

    // What summing in another order may leave over, as a share.
    private const double Rounding = 1e-9;

    public static void Check(ScheduleIndex index, ScheduleProposal proposal, ValueList<Violation> ofSchedule, Schedule? previous, ViolationList found)
    {
        var account = ScheduleAccount.Of(index);
        CheckUnmet(index, account, proposal.Feasibility.Unmet, found);
        CheckScore(index, account, proposal, ofSchedule, previous, found);
        CheckBound(proposal, found);
    }

    private static void CheckUnmet(ScheduleIndex index, ScheduleAccount account, ValueList<UnmetNeed> unmet, ViolationList found)
    {
        var told = unmet.ToLookup(item => (item.Learner, item.Competency));
        foreach (var group in told.Where(group => !index.Needs.ContainsKey(group.Key)))
        {
            found.Add(Of(group.Key.Learner, $"Learner '{group.Key.Learner}' is said to miss minutes of '{group.Key.Competency}'; expected a need of theirs."));
        }

        foreach (var need in index.Needs.Values)
        {
            var served = account.ServedOf(need);
            var missing = need.RemainingMinutes - served;
            UnmetNeed[] items = [.. told[(need.Learner, need.Competency)]];
            if (items.Length > 1)
            {
                found.Add(Of(need.Learner, FormattableString.Invariant($"That minutes of '{need.Competency}' of learner '{need.Learner}' are unmet is told {items.Length} times; expected once, with one reason.")));
            }
            else if (items.Sum(item => (long)item.MissingMinutes) != missing)
            {
                found.Add(Of(need.Learner, FormattableString.Invariant($"Of the {need.RemainingMinutes} minutes of '{need.Competency}' of learner '{need.Learner}' {served} are scheduled and {items.Sum(item => (long)item.MissingMinutes)} unmet; expected {missing} unmet.")));
            }
            else if (items is [{ Reason: var reason }] && !Enum.IsDefined(reason))
            {
                found.Add(Of(need.Learner, FormattableString.Invariant($"The reason why minutes of '{need.Competency}' of learner '{need.Learner}' are unmet is {reason:D}; expected a known one.")));
            }
            else if (items.Length == 1 && missing == 0)
            {
                found.Add(Of(need.Learner, $"The need of '{need.Competency}' of learner '{need.Learner}' is met and told as unmet; expected it not to be told."));
            }
        }
    }

    private static void CheckScore(ScheduleIndex index, ScheduleAccount account, ScheduleProposal proposal, ValueList<Violation> ofSchedule, Schedule? previous, ViolationList found)
    {
        var score = ScheduleScore.Of(index, account, ofSchedule.Count(violation => !violation.IsWarning), previous);
        if (previous is null)
        {
            score = score with { Changes = proposal.Score.Changes };
        }

        if (proposal.Score != score)
        {
            found.Add(new Violation("S13", $"The score is {proposal.Score}; expected {score}, as found from scratch."));
        }

        // Not written so that NaN passes.
        if (!(Math.Abs(proposal.Value - account.Value) <= Rounding * Math.Max(Thousand, account.Value)))
        {
            found.Add(new Violation("S13", FormattableString.Invariant($"The value is {proposal.Value:R}; expected {account.Value:R}, as found from scratch.")));
        }

        if (!proposal.Feasibility.Violations.ToHashSet().SetEquals(ofSchedule))
        {
            found.Add(new Violation("S13", FormattableString.Invariant($"{proposal.Feasibility.Violations.Count} violations are told; expected the {ofSchedule.Count} that are found.")));
        }
    }

    private static void CheckBound(ScheduleProposal proposal, ViolationList found)
    {
        if (!double.IsFinite(proposal.UpperBound) || !(proposal.UpperBound >= proposal.Value - (Rounding * Math.Max(Thousand, Math.Abs(proposal.Value)))))
        {
            found.Add(new Violation("S14", FormattableString.Invariant($"The upper bound is {proposal.UpperBound:R} and the value {proposal.Value:R}; expected a bound that is not below the value.")));
        }
    }

    private static Violation Of(LearnerId learner, string message) => new("S12", message) { Learner = learner };
}
