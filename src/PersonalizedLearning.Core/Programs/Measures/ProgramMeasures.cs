using NodaTime;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Programs;

/// <summary>What a program does, measured from the journals of its learners over a period. Immutable and thread safe.</summary>
/// <remarks>
/// Time in a seat is never measured; progress is what was mastered. Behind each measure there are at least <see cref="SmallestGroup"/> learners, or it is not shown; and where groups are compared, none that
/// is not shown can be had from the others by subtraction. This holds within one report: from two reports over almost the same learners more may be found out.
/// </remarks>
public sealed class ProgramMeasures
{
    private ProgramMeasures(ProgramRequest request, ValueList<ProgramMeasure> all, int learners, int withheld)
    {
        From = request.From;
        To = request.To;
        AsOf = request.ReadAt;
        SmallestGroup = request.SmallestGroup;
        Confidence = request.Confidence;
        FeedbackDays = request.FeedbackDays;
        All = all;
        Learners = learners < request.SmallestGroup ? null : learners;
        Withheld = withheld;
    }

    /// <summary>Gets the instant with which the period begins.</summary>
    public Instant From { get; }

    /// <summary>Gets the instant before which it ends.</summary>
    public Instant To { get; }

    /// <summary>Gets the instant as of which the journals were read.</summary>
    public Instant AsOf { get; }

    /// <summary>Gets how many learners are behind each measure that is shown, at least.</summary>
    public int SmallestGroup { get; }

    /// <summary>Gets the confidence of the intervals.</summary>
    public double Confidence { get; }

    /// <summary>Gets within how many days evidence is answered in time.</summary>
    public double FeedbackDays { get; }

    /// <summary>Gets how many learners were there in the period and count; null where they are few.</summary>
    public int? Learners { get; }

    /// <summary>Gets how many learners do not count as the viewer may not see what is needed.</summary>
    public int Withheld { get; }

    /// <summary>Gets all measures, in the order of <see cref="ProgramQuantity"/>; of each first that of all learners, then of the groups in the order of the groupings and names.</summary>
    public ValueList<ProgramMeasure> All { get; }

    /// <summary>Measures a program.</summary>
    /// <param name="request">Of what, over which period and by which rules.</param>
    /// <returns>The measures; the same for any order of learners.</returns>
    /// <remarks>Linear in the evidence, and in the learners times the square of the competencies that more than one of them has mastered.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="request"/>, its framework or its policies are null.</exception>
    /// <exception cref="ArgumentException">The period has no length, a learner or a grouping is there twice, or the range of a policy is not within that of the rule's scale.</exception>
    public static ProgramMeasures Of(ProgramRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Validate();
        var allowed = request.Learners.Where(learner => MaySee(learner, request)).ToList();
        var learners = allowed.OrderBy(learner => learner.Journal.Learner).Select(learner => ObservedLearner.Of(learner, request)).OfType<ObservedLearner>().ToList();
        IEnumerable<ProgramMeasure> all =
        [
            .. DecisionMeasures.Of(learners, request),
            .. FeedbackMeasures.Of(learners, request),
            .. ProgressMeasures.Of(learners, request),
            .. EquityMeasures.Of(learners, request),
        ];
        return new ProgramMeasures(request, all.OrderBy(measure => measure.Quantity).ToValueList(), learners.Count, request.Learners.Count - allowed.Count);
    }

    /// <summary>Finds a measure.</summary>
    /// <param name="quantity">What is measured.</param>
    /// <param name="grouping">By what learners are grouped; null for all together.</param>
    /// <param name="group">The group.</param>
    /// <returns>The measure; null where the report has none such.</returns>
    public ProgramMeasure? Find(ProgramQuantity quantity, string? grouping = null, string? group = null) =>
        All.FirstOrDefault(measure => measure.Quantity == quantity && measure.Grouping == grouping && measure.Group == group);

    private static bool MaySee(ProgramLearner learner, ProgramRequest request)
    {
        if (request.Viewer is not { } viewer)
        {
            return true;
        }

        var consents = learner.Journal.Fold(LearnerConsents.Before(learner.Journal.Learner, request.Program.Privacy), request.ReadAt);
        var sight = consents.SightOf(viewer, request.ReadAt);
        return sight.Sees(DataScope.Mastery) && sight.Sees(DataScope.Evidence) && sight.Sees(DataScope.Agency);
    }
}
