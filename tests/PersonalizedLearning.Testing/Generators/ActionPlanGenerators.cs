using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>What people do about action plans, about decisions on college and career, and what the learner reports: mostly what they may, now and then not.</summary>
public static class ActionPlanGenerators
{
    /// <summary>An action plan, a part of one, or its end.</summary>
    public static Gen<JournalEvent> ActionPlan(int index, int count) => index % 4 == 0 ? Opened(index) : Gen.Frequency((1, Opened(index)), (4, Written(index, count)), (2, Closed(index, count)));

    /// <summary>A decision, a step of one, advice on one, or who has a say.</summary>
    public static Gen<JournalEvent> Decision(int index, int count) => index % 4 == 0
        ? Taken(index, count, isNew: true)
        : Gen.Frequency((4, Taken(index, count, isNew: false)), (2, Advised(index, count)), (1, PartnershipGenerators.Agency(index, count)));

    /// <summary>Events of all that a view of plans shows, in a journal that begins with a plan that is agreed on and opened again.</summary>
    public static Gen<JournalEvent> Filled(int index, int count) => index switch
    {
        0 => PlanGenerators.Terms.Select(terms => At(index, Learner, new PlanProposed { Id = default, Learner = default, Terms = terms, Reason = "to begin with" })),
        1 => Gen.Constant(At(index, Teacher, new ProposalAgreed { Id = default, Learner = default, Proposal = JournalGenerators.Id(0) })),
        2 => Gen.Constant(At(index, Teacher, new PlanReopened { Id = default, Learner = default, Plan = JournalGenerators.Id(0), Trigger = PlanTrigger.Lapsed, Reason = "not any more" })),
        4 => Opened(index),
        8 => Taken(index, count, isNew: true),
        _ => Gen.OneOf(PlanGenerators.Event(index, count), ActionPlan(index, count), Decision(index, count), Indicator(index, count)),
    };

    private static Author Learner { get; } = Author.Of("learner", PersonRole.Learner);

    private static Author Teacher { get; } = Author.Of("teacher", PersonRole.Educator);

    private static JournalEvent At(int index, Author author, JournalEvent content) => content with
    {
        Id = JournalGenerators.Id(index), Learner = JournalGenerators.Learner, Author = author, Recorded = TimeGenerators.Start, Sequence = index,
    };

    /// <summary>What the learner says about the own part.</summary>
    public static Gen<JournalEvent> Indicator(int index, int count) =>
        from envelope in PlanGenerators.Envelope(index)
        from indicator in Generating.AnyOf<AgencyIndicator>()
        from value in Gen.Choose(1, 5)
        from text in Gen.Elements("mine").OrNullText(2)
        select PartnershipGenerators.In(envelope, new IndicatorReported { Id = envelope.Id, Learner = envelope.Learner, Indicator = indicator, Value = value, Text = text });

    /// <summary>The latest of each fourth event before, mostly.</summary>
    private static Gen<EventId> Named(int index, int count) =>
        Gen.Frequency((5, Gen.Constant(JournalGenerators.Id(Math.Max(index - 1, 0) / 4 * 4))), (1, PartnershipGenerators.Other(index, count))).Where(id => id != JournalGenerators.Id(index));

    private static Gen<JournalEvent> Opened(int index) =>
        from envelope in PlanGenerators.Envelope(index)
        from evidence in Generating.SomeOf((EventId[])[EventId.From("quiz"), EventId.From("essay")])
        from due in Gen.Choose(0, 20).OrNull(2)
        select PartnershipGenerators.In(envelope, new ActionPlanOpened
        {
            Id = envelope.Id,
            Learner = envelope.Learner,
            Competencies = [CompetencyId.From("a")],
            Evidence = evidence,
            Text = "once more",
            Due = due is { } day ? TimeGenerators.AtDay(day) : null,
        });

    private static Gen<JournalEvent> Written(int index, int count) =>
        from envelope in PlanGenerators.Envelope(index)
        from plan in Named(index, count)
        select PartnershipGenerators.In(envelope, new ActionPlanPartWritten { Id = envelope.Id, Learner = envelope.Learner, ActionPlan = plan, Text = FormattableString.Invariant($"part {index}") });

    private static Gen<JournalEvent> Closed(int index, int count) =>
        from envelope in PlanGenerators.Envelope(index)
        from plan in Named(index, count)
        from outcome in Generating.AnyOf<ActionPlanOutcome>()
        select PartnershipGenerators.In(envelope, new ActionPlanClosed { Id = envelope.Id, Learner = envelope.Learner, ActionPlan = plan, Outcome = outcome, Reason = "over" });

    private static Gen<JournalEvent> Taken(int index, int count, bool isNew) =>
        from envelope in PlanGenerators.Envelope(index)
        from decision in isNew ? Gen.Constant(default(EventId)) : Named(index, count)
        from kind in Gen.Elements(DecisionKind.College, DecisionKind.College, DecisionKind.Career)
        from status in Gen.Frequency((4, Gen.Constant(DecisionStatus.Considering)), (4, Gen.Constant(DecisionStatus.Decided)), (1, Gen.Constant(DecisionStatus.Withdrawn)))
        from choice in Gen.Elements("north", "south")
        select PartnershipGenerators.In(envelope, new DecisionTaken
        {
            Id = envelope.Id,
            Learner = envelope.Learner,
            Decision = isNew ? null : decision,
            Kind = kind,
            Options = ["north", "south"],
            Choice = status == DecisionStatus.Decided ? choice : null,
            Status = status,
        });

    private static Gen<JournalEvent> Advised(int index, int count) =>
        from envelope in PlanGenerators.Envelope(index)
        from decision in Named(index, count)
        select PartnershipGenerators.In(envelope, new DecisionAdvised { Id = envelope.Id, Learner = envelope.Learner, Decision = decision, Text = "think twice" });
}
