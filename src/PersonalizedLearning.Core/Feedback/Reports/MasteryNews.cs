using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Feedback;

/// <summary>What changed in what is mastered.</summary>
internal static class MasteryNews
{
    /// <summary>Finds what was achieved, lapsed or moved, and new evidence that changed nothing, each competency once.</summary>
    public static IEnumerable<FeedbackItem> Between(MasteryMap? before, MasteryMap now, RecommendedSteps steps)
    {
        var since = before?.AsOf ?? Instant.MinValue;
        for (var index = 0; index < now.Framework.Count; index++)
        {
            var (was, decision) = (before?[index], now[index]);
            if (now.Framework.IsGrouping(index) && decision.Composite is null)
            {
                continue;
            }

            var records = NewRecords(now, decision, since);
            if (CodeOf(was, decision, records.Count, now) is { } code)
            {
                yield return ItemOf(code, was, decision, records, steps);
            }
        }
    }

    /// <summary>Finds what is to be shown again, unless it was said of the competency already; the longest due first.</summary>
    public static IEnumerable<FeedbackItem> Due(MasteryMap now, IReadOnlyList<FeedbackItem> said, RecommendedSteps steps)
    {
        var told = said.Select(item => item.Subject.Competencies[0]).ToHashSet();
        var due = AssessmentDue.In(now).Where(item => !told.Contains(item.Competency)).ToList();
        if (due.Count > 0)
        {
            var subject = FeedbackSubject.Of(due.Select(item => item.Competency).ToValueList());
            yield return new FeedbackItem
            {
                Code = FeedbackCode.AssessmentDue,
                Subject = subject,
                At = due[0].Since,
                Count = due.Count,
                IsNew = false,
                Next = steps.ShowAgain(subject.Competencies),
            };
        }
    }

    private static FeedbackCode? CodeOf(MasteryDecision? was, MasteryDecision decision, int newRecords, MasteryMap now)
    {
        var wasMastered = was?.IsMastered == true;
        var rise = was is null || was.Estimate.EvidenceCount == 0 ? 0 : now.Rule.Scale.PositionOf(decision.Level.Name) - now.Rule.Scale.PositionOf(was.Level.Name);
        return (wasMastered, decision.IsMastered) switch
        {
            (false, true) => FeedbackCode.MasteryAchieved,
            (true, false) => FeedbackCode.MasteryLapsed,
            (false, false) when was is null && decision.Status == MasteryStatus.Lapsed => FeedbackCode.MasteryLapsed,
            _ when rise != 0 && was!.Level != decision.Level => rise > 0 ? FeedbackCode.LevelRaised : FeedbackCode.LevelLowered,
            _ when newRecords == 0 => null,
            (_, true) => FeedbackCode.MasteryConfirmed,
            _ => FeedbackCode.StillGrowing,
        };
    }

    private static FeedbackItem ItemOf(FeedbackCode code, MasteryDecision? was, MasteryDecision decision, List<EvidenceRecord> records, RecommendedSteps steps) => new()
    {
        Code = code,
        Subject = FeedbackSubject.Of(decision.Competency),
        At = code == FeedbackCode.MasteryAchieved ? decision.AchievedAt : records.Count > 0 ? decision.LatestEvidenceAt : null,
        Count = records.Count,
        Decision = new FeedbackDecision(
            decision.Status, was?.Status ?? MasteryStatus.NotYet, decision.Level.Name, was is { Estimate.EvidenceCount: > 0 } ? was.Level.Name : null, decision.Estimate.Shown,
            decision.Estimate.Uncertainty, decision.Estimate.EvidenceCount, decision.Policy.Name, decision.Override?.Event.Id),
        Purpose = records.Select(record => record.Purpose).DefaultIfEmpty().Max(),
        Evidence = records.Select(record => record.Id).ToValueList(),
        Next = steps.After(decision),
    };

    private static List<EvidenceRecord> NewRecords(MasteryMap now, MasteryDecision decision, Instant since)
    {
        var entries = now.Ledger.EntriesFor(decision.Competency);
        if (entries.Count == 0)
        {
            return [];
        }

        var used = decision.EvidenceUsed.ToHashSet();
        return [.. entries.Select(entry => entry.Record).Where(record => record.KnownFrom > since && used.Contains(record.Id))];
    }
}
