using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Events about plans, with any text in every member.</summary>
public static class WrittenPlans
{
    /// <summary>Any terms.</summary>
    public static Gen<PlanTerms> Terms { get; } =
        from goals in WrittenGenerators.EventIds(99).Between(0, 2)
        from outcomes in TextGenerators.IdsEndingIn("c").Between(1, 2)
        from steps in Gen.Choose(0, 3).SelectMany(count => Generating.EachOf(Enumerable.Range(0, count).Select(Step)))
        from unit in Generating.AnyOf<PlanPaceUnit>().OrNull(2)
        from perWeek in Gen.Elements(1e-3, 0.1 + 0.2, 120, 10080)
        from place in TextGenerators.Filled.OrNullText(2)
        from schedule in TextGenerators.Filled.OrNullText(2)
        from due in TimeGenerators.Anywhere.OrNull(2)
        select new PlanTerms
        {
            Goals = goals,
            Outcomes = outcomes.Select(CompetencyId.From).ToValueList(),
            Steps = steps,
            Pace = unit is { } given ? new PlanPace(given, perWeek) : null,
            Place = place,
            Schedule = schedule,
            Due = due,
        };

    /// <summary>Any event about plans.</summary>
    public static Gen<JournalEvent> Event(int index) => Gen.OneOf(Proposed(index), Answered(index), Reopened(index), ActionPlan(index), Decision(index), Advice(index), Indicator(index));

    private static Gen<PlannedStep> Step(int index) =>
        from competency in TextGenerators.IdsEndingIn(FormattableString.Invariant($"#{index}"))
        from experience in TextGenerators.IdsEndingIn("x").OrNullText(2)
        from minutes in Gen.Elements(1, int.MaxValue).OrNull(2)
        from due in TimeGenerators.Anywhere.OrNull(2)
        from texts in TextGenerators.Filled.OrNullText(2).ArrayOf(2)
        from different in (
            from axis in Generating.AnyOf<DifferentiationAxis>()
            from basis in Generating.AnyOf<DifferentiationBasis>()
            from what in TextGenerators.Filled
            select new Differentiation(axis, basis, what)).Between(0, 2)
        select new PlannedStep
        {
            Competency = CompetencyId.From(competency),
            Experience = experience is null ? null : ExperienceId.From(experience),
            Minutes = minutes,
            Due = due,
            Place = texts[0],
            Demonstration = texts[1],
            Differentiations = different,
        };

    private static Gen<JournalEvent> Proposed(int index) =>
        from envelope in WrittenGenerators.Envelope(index)
        from plan in WrittenGenerators.EventIds(99).OrNull(2)
        from answers in WrittenGenerators.EventIds(98).OrNull(2)
        from basedOn in Gen.Elements(0, 1, int.MaxValue)
        from terms in Terms
        from texts in TextGenerators.OrMissing.ArrayOf(2)
        select PartnershipGenerators.In(envelope, new PlanProposed
        {
            Id = envelope.Id,
            Learner = envelope.Learner,
            Plan = plan,
            Answers = plan is null ? null : answers,
            BasedOn = plan is null ? 0 : basedOn,
            Terms = terms,
            Reason = texts[0],
            MadeBy = texts[1],
        });

    private static Gen<JournalEvent> Answered(int index) =>
        from envelope in WrittenGenerators.Envelope(index)
        from named in WrittenGenerators.EventIds(99)
        from text in TextGenerators.Filled
        from reason in TextGenerators.OrMissing
        from kind in Gen.Choose(0, 4)
        select PartnershipGenerators.In(envelope, kind switch
        {
            0 => new ProposalAgreed { Id = envelope.Id, Learner = envelope.Learner, Proposal = named },
            1 => new ProposalDeclined { Id = envelope.Id, Learner = envelope.Learner, Proposal = named, Reason = text },
            2 => new ProposalWithdrawn { Id = envelope.Id, Learner = envelope.Learner, Proposal = named, Reason = reason },
            3 => new OpinionGiven { Id = envelope.Id, Learner = envelope.Learner, Proposal = named, Text = text },
            _ => new PlanEnded { Id = envelope.Id, Learner = envelope.Learner, Plan = named, Reason = text },
        });

    private static Gen<JournalEvent> Reopened(int index) =>
        from envelope in WrittenGenerators.Envelope(index)
        from plan in WrittenGenerators.EventIds(99)
        from trigger in Generating.AnyOf<PlanTrigger>()
        from competency in TextGenerators.IdsEndingIn("c").OrNullText(2)
        from cause in WrittenGenerators.EventIds(98).OrNull(2)
        from reason in TextGenerators.Filled
        select PartnershipGenerators.In(envelope, new PlanReopened
        {
            Id = envelope.Id,
            Learner = envelope.Learner,
            Plan = plan,
            Trigger = trigger,
            Competency = competency is null ? null : CompetencyId.From(competency),
            Cause = cause,
            Reason = reason,
        });

    private static Gen<JournalEvent> ActionPlan(int index) =>
        from envelope in WrittenGenerators.Envelope(index)
        from competency in TextGenerators.IdsEndingIn("c")
        from evidence in WrittenGenerators.EventIds(99).Between(0, 1)
        from named in WrittenGenerators.EventIds(98)
        from text in TextGenerators.Filled
        from outcome in Generating.AnyOf<ActionPlanOutcome>()
        from due in TimeGenerators.Anywhere.OrNull(2)
        from kind in Gen.Choose(0, 2)
        select PartnershipGenerators.In(envelope, kind switch
        {
            0 => new ActionPlanOpened { Id = envelope.Id, Learner = envelope.Learner, Competencies = [CompetencyId.From(competency)], Evidence = evidence, Text = text, Due = due },
            1 => new ActionPlanPartWritten { Id = envelope.Id, Learner = envelope.Learner, ActionPlan = named, Text = text },
            _ => new ActionPlanClosed { Id = envelope.Id, Learner = envelope.Learner, ActionPlan = named, Outcome = outcome, Reason = text },
        });

    private static Gen<JournalEvent> Decision(int index) =>
        from envelope in WrittenGenerators.Envelope(index)
        from decision in WrittenGenerators.EventIds(99).OrNull(2)
        from kind in Generating.AnyOf<DecisionKind>()
        from status in Generating.AnyOf<DecisionStatus>()
        from option in TextGenerators.Filled
        from hasOptions in Generating.OneIn(2)
        from reason in TextGenerators.OrMissing
        select PartnershipGenerators.In(envelope, new DecisionTaken
        {
            Id = envelope.Id,
            Learner = envelope.Learner,
            Decision = decision,
            Kind = kind,
            Options = hasOptions ? [option, option + "y"] : [],
            Choice = status == DecisionStatus.Decided ? option : null,
            Status = status,
            Reason = reason,
        });

    private static Gen<JournalEvent> Advice(int index) =>
        from envelope in WrittenGenerators.Envelope(index)
        from decision in WrittenGenerators.EventIds(99)
        from text in TextGenerators.Filled
        select PartnershipGenerators.In(envelope, new DecisionAdvised { Id = envelope.Id, Learner = envelope.Learner, Decision = decision, Text = text });

    private static Gen<JournalEvent> Indicator(int index) =>
        from envelope in WrittenGenerators.Envelope(index)
        from indicator in Generating.AnyOf<AgencyIndicator>()
        from value in Gen.Choose(1, 5)
        from competency in TextGenerators.IdsEndingIn("c").OrNullText(2)
        from text in TextGenerators.OrMissing
        select PartnershipGenerators.In(envelope, new IndicatorReported
        {
            Id = envelope.Id, Learner = envelope.Learner, Indicator = indicator, Value = value, Competency = competency is null ? null : CompetencyId.From(competency), Text = text,
        });
}
