using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>What people do about plans: mostly in the order of time, mostly what they may, now and then not.</summary>
public static class PlanGenerators
{
    private static readonly string[] Names = ["a", "b", "c"];

    /// <summary>What is required of everybody in these: a and b.</summary>
    public static PlanRules Rules { get; } = new()
    {
        Core = new CoreRequirement { Id = "core", Competencies = [CompetencyId.From("a"), CompetencyId.From("b")] },
        Agency = new AgencyRules
        {
            ConsultationPeriod = Duration.FromHours(12),
            Defaults = AgencyRules.Default.Defaults.Where(item => item.Role is PersonRole.Learner or PersonRole.Educator || (item.Role, item.Decision) == (PersonRole.Family, AgencyDecision.Path)).ToValueList(),
        },
    };

    /// <summary>The same where nobody has to be heard, and learner and educator decide on everything together.</summary>
    public static PlanRules TogetherRules { get; } = Rules with
    {
        Agency = new AgencyRules
        {
            Defaults = [.. from decision in Enum.GetValues<AgencyDecision>() from role in (PersonRole[])[PersonRole.Learner, PersonRole.Educator] select new AgencyDefault(decision, role, AgencyLevel.CoDecides)],
        },
    };

    /// <summary>An event of a number: each fourth a proposal, what is said about one, or who has a say.</summary>
    public static Gen<JournalEvent> Event(int index, int count) => index % 4 == 0 ? Proposed(index, count) : Gen.Frequency(
        (1, Proposed(index, count)), (10, Agreed(index, count)), (3, Opinion(index, count)), (3, Closing(index, count)), (3, Reopened(index, count)), (2, Ended(index, count)),
        (1, PartnershipGenerators.Agency(index, count)));

    // Mostly the latest proposal.
    private static Gen<EventId> Named(int index, int count) =>
        Gen.Frequency((6, Gen.Constant(JournalGenerators.Id(index - 1 - ((index - 1) % 4)))), (2, PartnershipGenerators.Other(index, count)));

    /// <summary>Any terms, mostly with what is required of everybody.</summary>
    public static Gen<PlanTerms> Terms { get; } =
        from dropped in Generating.OneIn(12)
        from goals in Generating.SomeOf((EventId[])[EventId.From("g1"), EventId.From("g2")])
        from more in Generating.SomeOf(Names)
        from steps in Steps
        from pace in Gen.Elements(new PlanPace(PlanPaceUnit.Minutes, 90), new PlanPace(PlanPaceUnit.Competencies, 2), null)
        from place in Gen.Elements(null, null, null, "library")
        from schedule in Gen.Elements(null, null, null, "mornings")
        from due in Gen.Choose(10, 30).OrNull(2)
        select new PlanTerms
        {
            Goals = goals,
            Outcomes = [.. more.Select(CompetencyId.From), .. dropped ? [CompetencyId.From("c")] : Rules.Core!.Competencies],
            Steps = steps,
            Pace = pace,
            Place = place,
            Schedule = schedule,
            Due = due is { } day ? TimeGenerators.AtDay(day) : null,
        };

    private static Gen<ValueList<PlannedStep>> Steps { get; } =
        from order in Generating.Shuffled(Names)
        from count in Gen.Choose(0, 2)
        from steps in Generating.EachOf(order.Take(count).Select(Step))
        from again in Generating.OneIn(4)
        select again && count > 0 ? steps.Append(new PlannedStep { Competency = steps[0].Competency, Experience = ExperienceId.From("again") }).ToValueList() : steps;

    private static Gen<PlannedStep> Step(string name) =>
        from experience in Gen.Elements("x1", "x2").OrNullText(2)
        from minutes in Gen.Elements(20, 45).OrNull(3)
        from due in Gen.Choose(5, 25).OrNull(4)
        from place in Gen.Elements("home").OrNullText(4)
        from demonstration in Gen.Elements("talk", "essay").OrNullText(2)
        from different in Gen.Elements(DifferentiationAxis.Content, DifferentiationAxis.Process).OrNull(4)
        select new PlannedStep
        {
            Competency = CompetencyId.From(name),
            Experience = experience is null ? null : ExperienceId.From(experience),
            Minutes = minutes,
            Due = due is { } day ? TimeGenerators.AtDay(day) : null,
            Place = place,
            Demonstration = demonstration,
            Differentiations = different is { } axis ? [new Differentiation(axis, DifferentiationBasis.Interest, "with music")] : [],
        };

    private static readonly Author Learner = Author.Of("learner", PersonRole.Learner);
    private static readonly Author Teacher = Author.Of("teacher", PersonRole.Educator);

    // Those on whom most depends, more often still than others.
    private static Gen<ConsentRevoked> FromPartners(int index) =>
        from envelope in Envelope(index)
        from author in Gen.Frequency((3, Gen.Constant(Learner)), (3, Gen.Constant(Teacher)), (2, Gen.Constant(envelope.Author)))
        select envelope with { Author = author };

    /// <summary>What every event has; most are known in the order of their numbers.</summary>
    public static Gen<ConsentRevoked> Envelope(int index) =>
        from inOrder in Gen.Choose(0, 5)
        from envelope in PartnershipGenerators.Envelope(index)
        from late in Gen.Choose(0, 23)
        select inOrder == 0 ? envelope : envelope with { Occurred = null, Recorded = TimeGenerators.AtDay(index / 2) + Duration.FromHours(late), Sequence = index };

    private static Gen<JournalEvent> Proposed(int index, int count) =>
        from envelope in FromPartners(index)
        from machine in Generating.OneIn(8)
        from isNew in Generating.OneIn(index == 0 ? 1 : 8)
        from terms in Terms
        from plan in Gen.Frequency((5, Gen.Constant(JournalGenerators.Id(0))), (1, PartnershipGenerators.Other(index, count)))
        from answers in Named(Math.Max(index, 1), count).OrNull(2)
        from basedOn in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Constant(1)), (1, Gen.Choose(2, 3)))
        select PartnershipGenerators.In(machine ? envelope with { Author = new Author(default, PersonRole.System) } : envelope, new PlanProposed
        {
            Id = envelope.Id,
            Learner = envelope.Learner,
            Plan = isNew || plan == envelope.Id ? null : plan,
            Answers = isNew || plan == envelope.Id || answers == envelope.Id ? null : answers,
            BasedOn = isNew || plan == envelope.Id ? 0 : basedOn,
            Terms = terms,
            MadeBy = machine ? "planner" : null,
        });

    private static Gen<JournalEvent> Agreed(int index, int count) =>
        from envelope in FromPartners(index)
        from proposal in Named(index, count)
        select PartnershipGenerators.In(envelope, new ProposalAgreed { Id = envelope.Id, Learner = envelope.Learner, Proposal = proposal });

    private static Gen<JournalEvent> Opinion(int index, int count) =>
        from envelope in Envelope(index)
        from proposal in Named(index, count)
        select PartnershipGenerators.In(envelope, new OpinionGiven { Id = envelope.Id, Learner = envelope.Learner, Proposal = proposal, Text = "well" });

    private static Gen<JournalEvent> Closing(int index, int count) =>
        from envelope in FromPartners(index)
        from proposal in Named(index, count)
        from declined in Generating.OneIn(2)
        select PartnershipGenerators.In(envelope, declined
            ? new ProposalDeclined { Id = envelope.Id, Learner = envelope.Learner, Proposal = proposal, Reason = "too much" }
            : new ProposalWithdrawn { Id = envelope.Id, Learner = envelope.Learner, Proposal = proposal });

    private static Gen<JournalEvent> Reopened(int index, int count) =>
        from envelope in FromPartners(index)
        from plan in Gen.Frequency((3, Gen.Constant(JournalGenerators.Id(0))), (1, PartnershipGenerators.Other(index, count)))
        from trigger in Generating.AnyOf<PlanTrigger>()
        from competency in Gen.Elements(Names).OrNullText(2)
        where plan != envelope.Id
        select PartnershipGenerators.In(envelope, new PlanReopened
        {
            Id = envelope.Id, Learner = envelope.Learner, Plan = plan, Trigger = trigger, Competency = competency is null ? null : CompetencyId.From(competency), Reason = "look again",
        });

    private static Gen<JournalEvent> Ended(int index, int count) =>
        from envelope in FromPartners(index)
        from plan in Gen.Frequency((3, Gen.Constant(JournalGenerators.Id(0))), (1, PartnershipGenerators.Other(index, count)))
        where plan != envelope.Id
        select PartnershipGenerators.In(envelope, new PlanEnded { Id = envelope.Id, Learner = envelope.Learner, Plan = plan, Reason = "done" });
}
