using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Feedback;

/// <summary>Sorts competencies into what is done, current, next and blocked.</summary>
internal sealed class ProgressScope(Sight sight, MasteryMap map, PrerequisiteGraph graph, RecommendationSet? recommended)
{
    private readonly Dictionary<CompetencyId, int> ranks = (recommended?.Items ?? []).Select((item, place) => (item.Competency, place)).ToDictionary(item => item.Competency, item => item.place);

    /// <summary>Makes the part of a progress view over some competencies.</summary>
    /// <param name="members">Their dense indices, in any order.</param>
    /// <param name="subject">The goal or the plan.</param>
    /// <param name="planned">By when and by which experience a plan has a competency; null where none does.</param>
    public ProgressPart Of(IEnumerable<int> members, FeedbackSubject? subject = null, Func<CompetencyId, (Instant? By, ExperienceId? Experience)>? planned = null)
    {
        var inside = members.ToHashSet();
        int[] ordered = [.. graph.Order.ToArray().Where(inside.Contains)];
        int[] open = [.. ordered.Where(index => !map[index].IsMastered)];
        int[] untouched = [.. open.Where(index => !IsCurrent(map[index]))];
        var part = new ProgressPart { Subject = subject, Total = ordered.Length, Mastered = ordered.Length - open.Length };
        return !sight.Sees(DataScope.Mastery) ? part : part with
        {
            Done = ordered.Where(index => map[index].IsMastered).Select(index => new DoneStep(map[index].Competency, map[index].AchievedAt)).OrderByDescending(step => step.At ?? Instant.MinValue).ToValueList(),
            Current = open.Where(index => IsCurrent(map[index]))
                .Select(index => new CurrentStep(map[index].Competency, map[index].Status, map[index].Level.Name, map[index].Estimate.EvidenceCount)).ToValueList(),
            Next = untouched.Where(index => Missing(index).Count == 0).Select(index => NextOf(index, planned)).OrderBy(step => step.Rank ?? int.MaxValue).ToValueList(),
            Blocked = untouched.Where(index => Missing(index).Count > 0).Select(index => new BlockedStep(map[index].Competency, Missing(index))).ToValueList(),
        };
    }

    private static bool IsCurrent(MasteryDecision decision) => decision.Estimate.EvidenceCount > 0 || decision.Status == MasteryStatus.Lapsed;

    private ValueList<CompetencyId> Missing(int index) => Before(index).Where(before => !map[before].IsMastered).ToValueList();

    private IEnumerable<CompetencyId> Before(int index) => graph.HardPrerequisites(index).ToArray().Select(before => graph.Framework[before].Id);

    private NextStep NextOf(int index, Func<CompetencyId, (Instant? By, ExperienceId? Experience)>? planned)
    {
        var competency = map[index].Competency;
        var own = ranks.TryGetValue(competency, out var rank) ? recommended!.Items[rank] : null;
        var plan = planned?.Invoke(competency);
        return new NextStep(competency, Before(index).ToValueList())
        {
            Rank = own is null ? null : rank + 1,
            Reasons = own is null ? [] : own.Reasons.Where(reason => reason.Contribution > 0).ToValueList(),
            Experience = plan?.Experience ?? own?.Experience?.Id,
            By = plan?.By,
        };
    }
}
