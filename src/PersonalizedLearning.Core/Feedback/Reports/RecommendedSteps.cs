using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Feedback;

/// <summary>What is recommended, and what of it follows from what happened.</summary>
internal sealed class RecommendedSteps(FeedbackBasis now, RecommendationSet? recommended)
{
    private readonly ValueList<Recommendation> items = recommended?.Items ?? [];

    /// <summary>
    /// What to do after something happened with a competency: go on with it, or where something that it builds on is recommended instead, begin there; where it is mastered, go on with what
    /// that opened.
    /// </summary>
    public NextAction? After(MasteryDecision decision)
    {
        if (decision.IsMastered)
        {
            return items.FirstOrDefault(item => item.Prerequisites.Any(before => before.Competency == decision.Competency)) is { } opened ? Of(opened) : null;
        }

        var own = Find(decision.Competency);
        return own is null && FirstBelow(decision.Competency) is { } below
            ? On(NextActionCode.BuildFirst, below.Competency, below)
            : On(decision.Status == MasteryStatus.Lapsed ? NextActionCode.Review : NextActionCode.Practise, decision.Competency, own);
    }

    /// <summary>What to show again of some competencies: what is recommended of them, else the first.</summary>
    public NextAction ShowAgain(ValueList<CompetencyId> due) => items.FirstOrDefault(item => item.Kind == RecommendationKind.Assess && due.Contains(item.Competency)) is { } item
        ? Of(item)
        : On(NextActionCode.ShowAgain, due[0], null);

    /// <summary>What is recommended beside what was said already.</summary>
    public IEnumerable<FeedbackItem> NotAmong(IReadOnlyList<FeedbackItem> said)
    {
        var told = said.Select(item => item.Next?.Subject).OfType<FeedbackSubject>().Where(subject => subject.Kind == FeedbackSubjectKind.Competency).Select(subject => subject.Competencies[0]).ToHashSet();
        told.UnionWith(said.Where(item => item.Code == FeedbackCode.AssessmentDue).SelectMany(item => item.Subject.Competencies));
        return items.Where(item => !told.Contains(item.Competency)).Select(item => new FeedbackItem
        {
            Code = FeedbackCode.RecommendedStep,
            Subject = FeedbackSubject.Of(item.Competency),
            IsNew = false,
            Count = Math.Max(0, item.Unlocks - 1),
            Why = item.Reasons.Count > 0 && item.Reasons[0].Contribution > 0 ? item.Reasons[0].Term : null,
            Next = Of(item),
        });
    }

    private Recommendation? Find(CompetencyId competency) => items.FirstOrDefault(item => item.Competency == competency);

    private Recommendation? FirstBelow(CompetencyId competency)
    {
        if (now.Graph is not { } graph || items.Count == 0)
        {
            return null;
        }

        var inside = graph.ClosureOf([graph.Framework.IndexOf(competency)]);
        return items.FirstOrDefault(item => inside[graph.Framework.RequiredIndexOf(item.Competency)] && !now.Map[item.Competency].IsMastered);
    }

    private NextAction Of(Recommendation item) => On(
        item.Kind switch
        {
            RecommendationKind.Review => NextActionCode.Review,
            RecommendationKind.Assess => NextActionCode.ShowAgain,
            _ => now.Map[item.Competency].Estimate.EvidenceCount > 0 ? NextActionCode.Practise : NextActionCode.Learn,
        },
        item.Competency,
        item);

    private static NextAction On(NextActionCode code, CompetencyId competency, Recommendation? item) => new(code, FeedbackSubject.Of(competency), null, item?.Experience?.Id);
}
