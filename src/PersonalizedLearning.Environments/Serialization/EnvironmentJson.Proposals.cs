using System.Globalization;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Environments;

/// <content>Proposals.</content>
public static partial class EnvironmentJson
{
    /// <summary>Reads a proposal. Whether it fits a problem is for <see cref="ScheduleChecker"/> to say.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The proposal.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a proposal of ours.</exception>
    public static ScheduleProposal ReadProposal(Stream stream) => LearningJson.Read(stream, EnvironmentJsonContext.Default.ScheduleProposalDocument, document =>
    {
        LearningJson.RequireFormat(document.Format, document.Version, ScheduleProposalDocument.FormatName);
        return ToProposal(document);
    });

    /// <summary>Writes a proposal; reading it gives an equal one.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="proposal">The proposal.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A number is not finite, a date is not of the ISO calendar, or a text is not well formed.</exception>
    public static void WriteProposal(Stream stream, ScheduleProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        LearningJson.Write(stream, ToDocument(proposal), EnvironmentJsonContext.Default.ScheduleProposalDocument);
    }

    private static ScheduleProposal ToProposal(ScheduleProposalDocument document)
    {
        if (document.Gap is { } gap && !(gap is >= 0 and <= 1))
        {
            throw new LearningJsonException(FormattableString.Invariant($"{gap} was found; expected a number from 0 to 1."), "$.gap", null);
        }

        return new ScheduleProposal
        {
            Schedule = ToSchedule(document.Schedule, "$.schedule"),
            Score = new ScheduleScore(
                document.Score.HardViolations, document.Score.PursuedMinutes, document.Score.Value, document.Score.MinUtilisation, document.Score.Changes, document.Score.StaffLoadSpread),
            Value = Finite(document.Value, "$.value"),
            UpperBound = Finite(document.UpperBound, "$.upperBound"),
            Feasibility = new FeasibilityReport(All(document.Unmet, "$.unmet", ToUnmet), All(document.Violations, "$.violations", ToViolation)),
            Prices = All(document.Prices, "$.prices", ToPrice),
            Changes = All(document.Changes, "$.changes", ToChange),
            Trace = ToTrace(document.Trace),
        };
    }

    private static UnmetNeed ToUnmet(UnmetNeedDocument item, string path) =>
        new(item.Learner, item.Competency, item.MissingMinutes, item.Reason, All(item.Facts, path + ".facts", (fact, _) => new UnmetFact(fact.Name, fact.Value)))
        {
            Remedy = item.Remedy is { } remedy
                ? new Remedy(remedy.Kind, remedy.Amount)
                {
                    Block = remedy.Block, StaffLike = remedy.StaffLike, SpaceLike = remedy.SpaceLike, Modality = remedy.Modality, Subject = remedy.Subject,
                }
                : null,
        };

    private static Violation ToViolation(ViolationDocument item, string path) => new(item.Rule, item.Message)
    {
        Model = item.Model,
        Course = item.Course,
        Block = item.Block,
        Session = item.Session,
        Learner = item.Learner,
        Staff = item.Staff,
        Space = item.Space,
        IsWarning = item.IsWarning ?? false,
    };

    private static ShadowPrice ToPrice(ShadowPriceDocument item, string path) => new(item.Resource, item.Block, Finite(item.Value, path + ".value"), item.IsVerified)
    {
        StaffLike = item.StaffLike, SpaceLike = item.SpaceLike, Subjects = (item.Subjects ?? []).ToValueList(), PursuedMinutes = item.PursuedMinutes,
    };

    private static SolveTrace ToTrace(SolveTraceDocument item) => new(
        item.Solver,
        ulong.TryParse(item.Seed, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new LearningJsonException($"'{item.Seed}' was found; expected a whole number from 0 to {ulong.MaxValue} as text.", "$.trace.seed", null),
        item.Work,
        item.End,
        All(item.Steps, "$.trace.steps", (step, path) => new SolveProgress(step.Work, Finite(step.Value, path + ".value"), Finite(step.UpperBound, path + ".upperBound"))));

    private static ScheduleProposalDocument ToDocument(ScheduleProposal proposal) => new(
        ScheduleProposalDocument.FormatName,
        1,
        ToDocument(proposal.Schedule),
        new ScheduleScoreDocument(
            proposal.Score.HardViolations, proposal.Score.PursuedMinutes, proposal.Score.Value, proposal.Score.MinUtilisation, proposal.Score.Changes, proposal.Score.StaffLoadSpread),
        proposal.Value,
        proposal.UpperBound,
        [.. proposal.Feasibility.Unmet.Select(ToDocument)],
        [.. proposal.Feasibility.Violations.Select(ToDocument)],
        [.. proposal.Prices.Select(ToDocument)],
        ToDocument(proposal.Trace),
        proposal.Gap,
        LearningJson.ArrayOrNull(proposal.Changes.Select(ToDocument)));

    private static UnmetNeedDocument ToDocument(UnmetNeed unmet) => new(
        unmet.Learner,
        unmet.Competency,
        unmet.MissingMinutes,
        unmet.Reason,
        LearningJson.ArrayOrNull(unmet.Facts.Select(fact => new UnmetFactDocument(fact.Name, fact.Value))),
        unmet.Remedy is { } remedy ? new RemedyDocument(remedy.Kind, remedy.Amount, remedy.Block, remedy.StaffLike, remedy.SpaceLike, remedy.Modality, remedy.Subject) : null);

    private static ViolationDocument ToDocument(Violation item) => new(
        item.Rule, item.Message, item.Model, item.Course, item.Block, item.Session, item.Learner, item.Staff, item.Space, UnlessDefault(item.IsWarning, false));

    private static ShadowPriceDocument ToDocument(ShadowPrice price) => new(
        price.Resource, price.Block, price.Value, price.IsVerified, price.StaffLike, price.SpaceLike, LearningJson.ArrayOrNull(price.Subjects), price.PursuedMinutes);

    private static SolveTraceDocument ToDocument(SolveTrace trace) => new(
        trace.Solver,
        trace.Seed.ToString(CultureInfo.InvariantCulture),
        trace.Work,
        trace.End,
        [.. trace.Steps.Select(step => new SolveProgressDocument(step.Work, step.Value, step.UpperBound))]);
}
