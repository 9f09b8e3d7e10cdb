using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Feedback;

/// <summary>What feedback is about.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Id">Its identifier; of several competencies that of the first.</param>
/// <param name="Competencies">The competencies that it is about, the most important first.</param>
/// <param name="Name">What people call it; null where its competencies name it.</param>
public sealed record FeedbackSubject(FeedbackSubjectKind Kind, string Id, ValueList<CompetencyId> Competencies, string? Name = null)
{
    /// <summary>Makes the subject that a competency is.</summary>
    /// <param name="competency">The competency.</param>
    /// <returns>The subject.</returns>
    public static FeedbackSubject Of(CompetencyId competency) => new(FeedbackSubjectKind.Competency, competency.Value, [competency]);

    internal static FeedbackSubject Of(ValueList<CompetencyId> competencies) => new(FeedbackSubjectKind.Competency, competencies[0].Value, competencies);

    internal static FeedbackSubject Of(FeedbackSubjectKind kind, EventId id, IEnumerable<CompetencyId> competencies, string? name = null) => new(kind, id.Value, competencies.ToValueList(), name);
}
