using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using PlaylistItem = PersonalizedLearning.Environments.PlaylistItem;

namespace PersonalizedLearning.Testing.Environments;

/// <summary>Problems, schedules and proposals with any values that they can hold, whether they make sense or not.</summary>
public static class WrittenEnvironments
{
    private static readonly string[] Names = ["l0", "l1", "c0", "c1", "t0", "t1", "r0", "r1", "b0", "b1", "b2", "group", "independent", "online", "x"];

    private static readonly Gen<string> Ids = Gen.Frequency((3, Gen.Elements(Names)), (1, TextGenerators.IdsEndingIn("1")));

    private static readonly Gen<LearnerId> Learners = Ids.Select(LearnerId.From);

    private static readonly Gen<CompetencyId> Competencies = Ids.Select(CompetencyId.From);

    private static readonly Gen<StaffId> Staff = Ids.Select(StaffId.From);

    private static readonly Gen<SpaceId> Spaces = Ids.Select(SpaceId.From);

    private static readonly Gen<BlockId> Blocks = Ids.Select(BlockId.From);

    private static readonly Gen<ModalityId> Modalities = Ids.Select(ModalityId.From);

    private static readonly Gen<SessionId> SessionIds = Ids.Select(SessionId.From);

    private static readonly Gen<LocalDate> Dates = Gen.Choose(-3, 3).Select(days => new LocalDate(2026, 9, 7).PlusDays(days * days * days * 1000));

    private static readonly Gen<double> Numbers = Gen.Elements(0.0, 0.1, 0.25, 1.0 / 3, 1.0, Math.Pow(2, -24), 0.999999999999);

    /// <summary>Any schedules.</summary>
    public static Gen<Schedule> WildSchedules { get; } =
        from sessions in Sessions.Between(0, 6)
        from days in Days.Between(0, 4)
        select new Schedule(sessions, days);

    /// <summary>Any relationships and pins.</summary>
    public static Gen<(ValueList<Relationship> Relationships, ValueList<Pin> Pins)> Links { get; } =
        from relationships in Relationships.Between(0, 3)
        from pins in Pins.Between(0, 3)
        select (relationships, pins);

    /// <summary>Any problems, without blended models.</summary>
    public static Gen<EnvironmentProblem> Problems { get; } =
        from needs in Needs.Between(0, 3)
        from attendance in Attendance.Between(0, 2)
        from offerings in Offerings.Between(0, 2)
        from modalities in Profiles.Between(0, 2)
        from staff in Members.Between(0, 2)
        from spaces in Rooms.Between(0, 2)
        from blocks in Times.Between(0, 2)
        from links in Links
        from history in History.Between(0, 2)
        from shares in Numbers.ArrayOf(3)
        select new EnvironmentProblem
        {
            Needs = needs,
            Attendance = attendance,
            Offerings = offerings,
            Modalities = modalities,
            Staff = staff,
            Spaces = spaces,
            Blocks = blocks,
            Relationships = links.Relationships,
            Pins = links.Pins,
            History = history,
            Values = new ScheduleValues { FitShare = shares[0], IndependentShare = shares[1], BonusShare = shares[2] },
        };

    /// <summary>Any proposals.</summary>
    public static Gen<ScheduleProposal> Proposals { get; } =
        from schedule in WildSchedules
        from score in Gen.Choose(0, 1000).ArrayOf(6)
        from value in Numbers
        from unmet in Unmet.Between(0, 2)
        from violations in Violations.Between(0, 2)
        from prices in Prices.Between(0, 2)
        from changes in Changes.Between(0, 2)
        from end in Generating.AnyOf<SolveEnd>()
        from text in TextGenerators.Texts
        select new ScheduleProposal
        {
            Schedule = schedule,
            Score = new ScheduleScore(score[0], score[1], score[2], score[3], score[4], score[5]),
            Value = value,
            UpperBound = value * 2,
            Feasibility = new FeasibilityReport(unmet, violations),
            Prices = prices,
            Changes = changes,
            Trace = new SolveTrace(text, ulong.MaxValue - (ulong)score[0], score[1], end, [new SolveProgress(score[2], value, value * 3)]),
        };

    private static Gen<Session> Sessions =>
        from id in SessionIds
        from block in Blocks
        from modality in Modalities
        from competency in Competencies.OrNull(2)
        from course in Ids.Select(CourseId.From).OrNull(2)
        from staff in Staff.OrNull(2)
        from space in Spaces.OrNull(2)
        from learners in Learners.Between(0, 4)
        from purpose in Generating.AnyOf<SessionPurpose>()
        from required in Generating.OneIn(2)
        from station in TextGenerators.OrMissing
        select new Session
        {
            Id = id, Block = block, Modality = modality, Competency = competency, Course = course, Staff = staff, Space = space, Learners = learners, Purpose = purpose,
            IsRequired = required, Station = station,
        };

    private static Gen<LearnerDay> Days =>
        from learner in Learners
        from date in Dates
        from items in Items.Between(0, 3)
        from minutes in Gen.Choose(-1, 100).ArrayOf(2)
        select new LearnerDay(learner, date, items, minutes[0], minutes[1]);

    private static Gen<PlaylistItem> Items =>
        from block in Blocks
        from session in SessionIds.OrNull(3)
        from modality in Modalities.OrNull(3)
        from competency in Competencies.OrNull(3)
        from goal in Ids.Select(EventId.From).OrNull(3)
        from purpose in Generating.AnyOf<SessionPurpose>()
        from minutes in Gen.Choose(0, 60)
        select new PlaylistItem { Block = block, Session = session, Modality = modality, Competency = competency, Goal = goal, Purpose = purpose, Minutes = minutes };

    private static Gen<ScheduleNeed> Needs =>
        from learner in Learners
        from competency in Competencies
        from goal in Ids.Select(EventId.From).OrNull(2)
        from minutes in Gen.Choose(1, 500)
        from priority in Gen.Elements(1, 0.1, double.Epsilon, 1e6, 1.0 / 3)
        from due in Dates.OrNull(2)
        from missing in Competencies.Between(0, 2)
        from fit in Modalities.SelectMany(modality => Numbers.Select(value => new ModalityFit(modality, value))).Between(0, 2)
        from blocks in Gen.Choose(1, 3)
        select new ScheduleNeed
        {
            Learner = learner, Competency = competency, Goal = goal, RemainingMinutes = minutes, Priority = priority, Due = due, Missing = missing, Fit = fit, MaxBlocksPerDay = blocks,
        };

    private static Gen<LearnerAttendance> Attendance =>
        from learner in Learners
        from absent in Blocks.Between(0, 2)
        from remote in Blocks.Between(0, 2)
        from access in Generating.OneIn(2)
        from minutes in Gen.Choose(0, 900).OrNull(2)
        select new LearnerAttendance(learner) { AbsentIn = absent, RemoteIn = remote, HasHomeAccess = access, WeeklyMinutes = minutes };

    private static Gen<CompetencyOffering> Offerings =>
        from competency in Competencies
        from subject in Ids.Select(SubjectId.From)
        from level in Gen.Choose(-2, 12)
        from course in Ids.Select(CourseId.From).OrNull(2)
        from modalities in Modalities.Between(0, 2)
        select new CompetencyOffering(competency, subject, level) { Course = course, Modalities = modalities };

    private static Gen<ModalityProfile> Profiles =>
        from id in Modalities
        from form in Generating.AnyOf<Modality>()
        from supervision in Generating.AnyOf<Supervision>()
        from presence in Generating.AnyOf<Presence>()
        from sizes in Gen.Choose(1, 9).ArrayOf(2)
        from switches in Generating.OneIn(2).ArrayOf(2)
        from requires in TextGenerators.Texts.Between(0, 2)
        from roles in Generating.AnyOf<EducatorRole>().Between(0, 2)
        select new ModalityProfile
        {
            Id = id, Form = form, Supervision = supervision, Presence = presence, MinSize = sizes[0], MaxSize = sizes[1], Online = switches[0], SameCompetency = switches[1],
            Requires = requires, Roles = roles,
        };

    private static Gen<StaffMember> Members =>
        from id in Staff
        from roles in Generating.AnyOf<EducatorRole>().Between(0, 2)
        from skills in Ids.SelectMany(subject => Gen.Choose(-3, 3).Select(level => new Skill(SubjectId.From(subject), level, level + 2))).Between(0, 2)
        from absent in Blocks.Between(0, 2)
        from limits in Gen.Choose(1, 9).OrNull(2).ArrayOf(3)
        from more in Gen.Choose(0, 3)
        select new StaffMember
        {
            Id = id, Roles = roles, Skills = skills, UnavailableIn = absent, MaxBlocksPerDay = limits[0], MaxConsecutive = limits[1], Caseload = limits[2], MinPlanningBlocks = more, Zones = more + 1,
        };

    private static Gen<LearningSpace> Rooms =>
        from id in Spaces
        from capacity in Gen.Choose(1, 40)
        from features in TextGenerators.Texts.Between(0, 2)
        from closed in Blocks.Between(0, 2)
        from groups in Gen.Choose(1, 3)
        from kind in Generating.AnyOf<SpaceKind>()
        from parent in Spaces.OrNull(2)
        from travel in Gen.Choose(0, 30)
        select new LearningSpace
        {
            Id = id, Capacity = capacity, Features = features, UnavailableIn = closed, MaxConcurrentGroups = groups, Kind = kind, Parent = parent, TravelMinutes = travel,
        };

    private static Gen<TimeBlock> Times =>
        from id in Blocks
        from date in Dates
        from start in Gen.Elements(LocalTime.MinValue, LocalTime.MaxValue, new LocalTime(8, 30), new LocalTime(8, 30, 1), LocalTime.FromNanosecondsSinceMidnight(60_000_000_001))
        from minutes in Gen.Choose(-10, 90)
        from kind in Generating.AnyOf<BlockKind>()
        select new TimeBlock { Id = id, Date = date, Start = start, Minutes = minutes, Kind = kind };

    private static Gen<Relationship> Relationships =>
        from a in Ids
        from b in Ids
        from kind in Generating.AnyOf<RelationKind>()
        from weight in Gen.Elements(1, 0.5, 1000, double.Epsilon)
        select new Relationship(PersonId.From(a), PersonId.From(b), kind) { Weight = weight };

    private static Gen<Pin> Pins =>
        from form in Gen.Choose(0, 2)
        from block in Blocks
        from modality in Modalities
        from learners in Learners.NonEmptyListOf()
        from staff in Staff
        from session in SessionIds
        from purpose in Generating.AnyOf<SessionPurpose>()
        from competency in Competencies.OrNull(2)
        from space in Spaces.OrNull(2)
        from author in Ids.Select(PersonId.From).OrNull(2)
        from text in TextGenerators.Filled
        select (form switch
        {
            0 => new LearnerPin(learners[0], block, modality),
            1 => new StaffPin(staff, block, modality),
            _ => (Pin)new SessionPin(session, block, modality)
            {
                Learners = [.. learners], Staff = purpose == SessionPurpose.Review ? null : staff, Purpose = purpose, Space = space, Course = CourseId.From(staff.Value), Station = text,
            },
        }) with { Competency = competency, By = author, Reason = purpose == SessionPurpose.Learning ? null : text };

    private static Gen<CoMembership> History =>
        from round in Gen.Choose(0, 3)
        from learners in Learners.Between(0, 3)
        from educator in Staff.OrNull(2)
        from competency in Competencies.OrNull(2)
        select new CoMembership(round, learners) { Educator = educator, Competency = competency };

    private static Gen<UnmetNeed> Unmet =>
        from learner in Learners
        from competency in Competencies
        from minutes in Gen.Choose(1, 90)
        from reason in Generating.AnyOf<UnmetReason>()
        from text in TextGenerators.Texts
        from kind in Generating.AnyOf<RemedyKind>().OrNull(2)
        from block in Blocks.OrNull(2)
        from staff in Staff.OrNull(2)
        from modality in Modalities.OrNull(2)
        select new UnmetNeed(learner, competency, minutes, reason, [new UnmetFact(text, text)])
        {
            Remedy = kind is { } given
                ? new Remedy(given, minutes) { Block = block, StaffLike = staff, SpaceLike = staff is null ? SpaceId.From("r") : null, Modality = modality, Subject = modality is null ? SubjectId.From("s") : null }
                : null,
        };

    private static Gen<ScheduleChange> Changes =>
        from learner in Learners
        from block in Blocks
        from items in Items.ArrayOf(2)
        from missing in Gen.Choose(0, 3)
        from cause in Generating.AnyOf<ScheduleChangeCause>()
        from happened in Events
        from other in Learners.OrNull(2)
        select new ScheduleChange(learner, block, missing == 1 ? null : items[0], missing == 2 ? null : items[1])
        {
            Cause = cause, Event = cause == ScheduleChangeCause.Exchange ? null : happened, InExchangeWith = other,
        };

    private static Gen<ScheduleEvent> Events =>
        from form in Gen.Choose(0, 5)
        from learner in Learners
        from need in Needs
        from pin in Pins
        from blocks in Blocks.Between(0, 2)
        select form switch
        {
            0 => new MasteryChanged(learner, need.Competency) { RemainingMinutes = need.RemainingMinutes - 1 },
            1 => new NeedAdded(need),
            2 => new LearnerAbsent(learner) { Blocks = blocks },
            3 => new StaffAbsent(StaffId.From(learner.Value)) { Blocks = blocks },
            4 => new SpaceClosed(SpaceId.From(learner.Value)) { Blocks = blocks },
            _ => (ScheduleEvent)new Pinned(pin),
        };

    private static Gen<Violation> Violations =>
        from rule in TextGenerators.Filled
        from message in TextGenerators.Texts
        from model in TextGenerators.OrMissing
        from session in SessionIds.OrNull(2)
        from learner in Learners.OrNull(2)
        from warning in Generating.OneIn(2)
        select new Violation(rule, message) { Model = model, Session = session, Learner = learner, IsWarning = warning, Block = session is null ? null : BlockId.From("b") };

    private static Gen<ShadowPrice> Prices =>
        from resource in Generating.AnyOf<PricedResource>()
        from block in Blocks
        from value in Numbers
        from verified in Generating.OneIn(2)
        from staff in Staff.OrNull(2)
        from subjects in Ids.Select(SubjectId.From).Between(0, 2)
        from minutes in Gen.Choose(0, 90).OrNull(2)
        select new ShadowPrice(resource, block, value, verified) { StaffLike = staff, Subjects = subjects, PursuedMinutes = minutes };
}
