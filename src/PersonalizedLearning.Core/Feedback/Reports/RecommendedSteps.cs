using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Feedback;

/// <summary>What is recommended, and what of it follows from what happened.</summary>
internal sealed class RecommendedSteps(RecommendationSet? recommended)
{
    private readonly ValueList<Recommendation> items = recommended?.Items ?? [];

    /// <summary>What to do after something happened with a competency: go on with it, or where it is mastered with what that opened.</summary>
    public NextAction? After(MasteryDecision decision)
    {
        var own = items.FirstOrDefault(item => item.Competency == decision.Competency);
        return decision.IsMastered
            ? OpenedBy(decision.Competency) is { } opened ? Of(opened) : null
            : On(decision.Status == MasteryStatus.Lapsed ? NextActionCode.Review : NextActionCode.Practise, decision.Competency, own);
    }

    /// <summary>What is recommended beside what was said already.</summary>
    public IEnumerable<FeedbackItem> NotAmong(IReadOnlyList<FeedbackItem> said)
    {
        var told = said.Where(item => item.Next is not null).Select(item => item.Next!.Subject.Competencies[0]).ToHashSet();
        return items.Where(item => !told.Contains(item.Competency)).Select(item => new FeedbackItem
        {
            Code = FeedbackCode.RecommendedStep,
            Subject = FeedbackSubject.Of(item.Competency),
            Count = Math.Max(0, item.Unlocks - 1),
            Why = item.Reasons.Count > 0 && item.Reasons[0].Contribution > 0 ? item.Reasons[0].Term : null,
            Next = Of(item),
        });
    }

    private Recommendation? OpenedBy(CompetencyId competency) => items.FirstOrDefault(item => item.Prerequisites.Any(before => before.Competency == competency));

    private static NextAction Of(Recommendation item) => On(
        item.Kind switch
        {
            RecommendationKind.Review => NextActionCode.Review,
            RecommendationKind.Assess => NextActionCode.ShowAgain,
            _ => NextActionCode.Learn,
        },
        item.Competency,
        item);

    private static NextAction On(NextActionCode code, CompetencyId competency, Recommendation? item) =>
        new(code, FeedbackSubject.Of(competency), null, item?.Experience?.Id, item?.Experience?.Title);
}
