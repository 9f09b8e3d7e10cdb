using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Environments;

/// <content>Problems.</content>
public static partial class EnvironmentJson
{
    /// <summary>Reads a problem. It is not validated, beyond the range of each value.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a problem of ours.</exception>
    public static EnvironmentProblem ReadProblem(Stream stream) => LearningJson.Read(stream, EnvironmentJsonContext.Default.EnvironmentProblemDocument, ToProblem);

    /// <summary>Writes a problem; reading it gives an equal one.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="problem">The problem.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A date is not of the ISO calendar, a text is not well formed, or a blended model or pin is not one of this library.</exception>
    public static void WriteProblem(Stream stream, EnvironmentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        LearningJson.Write(stream, ToDocument(problem), EnvironmentJsonContext.Default.EnvironmentProblemDocument);
    }

    private static EnvironmentProblem ToProblem(EnvironmentProblemDocument document)
    {
        LearningJson.RequireFormat(document.Format, document.Version, EnvironmentProblemDocument.FormatName);
        return new EnvironmentProblem
        {
            Needs = All(document.Needs, "$.needs", ToNeed),
            Attendance = All(document.Attendance, "$.attendance", ToAttendance),
            Offerings = All(document.Offerings, "$.offerings", (item, _) => ToOffering(item)),
            Modalities = All(document.Modalities, "$.modalities", ToModality),
            Staff = All(document.Staff, "$.staff", ToStaff),
            Spaces = All(document.Spaces, "$.spaces", ToSpace),
            Blocks = All(document.Blocks, "$.blocks", ToBlock),
            Relationships = All(document.Relationships, "$.relationships", ToRelationship),
            Pins = All(document.Pins, "$.pins", ToPin),
            Models = All(document.Models, "$.models", (item, _) => item.ToModel()),
            History = All(document.History, "$.history", ToCoMembership),
            Values = document.Values is { } values ? LearningJson.At("$.values", () => ToValues(values)) : ScheduleValues.Default,
        };
    }

    private static ValueList<TResult> All<T, TResult>(T?[]? items, string path, Func<T, string, TResult> take)
        where T : class =>
        LearningJson.Mapped(items ?? [], path, (item, place) => LearningJson.At(place, () => take(item, place)));

    private static ScheduleNeed ToNeed(ScheduleNeedDocument item, string path) => new()
    {
        Learner = item.Learner,
        Competency = item.Competency,
        Goal = item.Goal,
        RemainingMinutes = item.RemainingMinutes,
        Priority = item.Priority ?? 1,
        Due = item.Due,
        Missing = (item.Missing ?? []).ToValueList(),
        Fit = All(item.Fit, path + ".fit", (fit, _) => new ModalityFit(fit.Modality, fit.Fit)),
        MaxBlocksPerDay = item.MaxBlocksPerDay ?? DefaultBlocksPerDay,
    };

    private static LearnerAttendance ToAttendance(LearnerAttendanceDocument item, string path) => new(item.Learner)
    {
        AbsentIn = (item.AbsentIn ?? []).ToValueList(),
        RemoteIn = (item.RemoteIn ?? []).ToValueList(),
        HasHomeAccess = item.HasHomeAccess ?? true,
        WeeklyMinutes = item.WeeklyMinutes,
    };

    private static CompetencyOffering ToOffering(CompetencyOfferingDocument item) =>
        new(item.Competency, item.Subject, item.Level) { Course = item.Course, Modalities = (item.Modalities ?? []).ToValueList() };

    private static ModalityProfile ToModality(ModalityProfileDocument item, string path) => new()
    {
        Id = item.Id,
        Form = item.Form,
        Supervision = item.Supervision ?? Supervision.Teach,
        MinSize = item.MinSize ?? 1,
        MaxSize = item.MaxSize,
        Online = item.Online ?? false,
        Presence = item.Presence ?? Presence.OnSite,
        Requires = LearningJson.Listed(item.Requires, path + ".requires"),
        Roles = (item.Roles ?? []).ToValueList(),
        SameCompetency = item.SameCompetency ?? true,
    };

    private static StaffMember ToStaff(StaffMemberDocument item, string path) => new()
    {
        Id = item.Id,
        Roles = (item.Roles ?? []).ToValueList(),
        Skills = All(item.Skills, path + ".skills", (skill, _) => new Skill(skill.Subject, skill.FromLevel, skill.ToLevel)),
        UnavailableIn = (item.UnavailableIn ?? []).ToValueList(),
        MaxBlocksPerDay = item.MaxBlocksPerDay,
        MaxConsecutive = item.MaxConsecutive,
        MinPlanningBlocks = item.MinPlanningBlocks ?? 0,
        Caseload = item.Caseload,
        Zones = item.Zones ?? 1,
    };

    private static LearningSpace ToSpace(LearningSpaceDocument item, string path) => new()
    {
        Id = item.Id,
        Capacity = item.Capacity,
        Features = LearningJson.Listed(item.Features, path + ".features"),
        UnavailableIn = (item.UnavailableIn ?? []).ToValueList(),
        MaxConcurrentGroups = item.MaxConcurrentGroups ?? 1,
        Kind = item.Kind ?? SpaceKind.OnCampus,
        Parent = item.Parent,
        TravelMinutes = item.TravelMinutes ?? 0,
    };

    private static TimeBlock ToBlock(TimeBlockDocument item, string path) =>
        new() { Id = item.Id, Date = item.Date, Start = item.Start, Minutes = item.Minutes, Kind = item.Kind ?? BlockKind.Instruction };

    private static Relationship ToRelationship(RelationshipDocument item, string path) => new(item.A, item.B, item.Kind) { Weight = item.Weight ?? 1 };

    private static CoMembership ToCoMembership(CoMembershipDocument item, string path) =>
        new(item.Round, item.Learners.ToValueList()) { Educator = item.Educator, Competency = item.Competency };

    private static ScheduleValues ToValues(ScheduleValuesDocument item) => new()
    {
        FitShare = item.FitShare ?? ScheduleValues.Default.FitShare,
        IndependentShare = item.IndependentShare ?? ScheduleValues.Default.IndependentShare,
        BonusShare = item.BonusShare ?? ScheduleValues.Default.BonusShare,
    };
}
