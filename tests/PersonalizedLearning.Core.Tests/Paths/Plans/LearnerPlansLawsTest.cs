using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Paths.Plans;

[Properties(MaxTest = 50)]
public sealed class LearnerPlansLawsTest() : JournalViewLaws<LearnerPlans>(LearnerPlans.Before(PlanGenerators.Rules), PlanGenerators.Event)
{
    private static readonly Gen<EventSequence> Sequences = Gen.Sized(size =>
        from count in Gen.Choose(0, Math.Min(size, 25))
        from events in Generating.EachOf(Enumerable.Range(0, count).Select(index => PlanGenerators.Event(index, count)))
        select new EventSequence(events));

    /// <summary>What is generated comes to be agreed on, opened again and ended, so that the laws say something.</summary>
    [Fact]
    public void Events_LeadToPlansOfEveryState()
    {
        var plans = Gen.Sample(Sequences, 300, new Rnd(17, 4711), 40).SelectMany(sequence => sequence.ToJournal().Fold(LearnerPlans.Before(PlanGenerators.Rules), Instant.MaxValue).Plans).ToList();

        Assert.Equal(Enum.GetValues<PlanState>(), plans.Select(plan => plan.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<ProposalState>(), plans.SelectMany(plan => plan.Proposals).Select(proposal => proposal.State).Distinct().Order());
        Assert.Contains(plans, plan => plan.Versions.Count > 1);
    }

    /// <summary>Nobody drops what is required of everybody, in whatever order, also where copies that grew apart were joined.</summary>
    [Property]
    public Property Core_IsInEveryVersion_AlsoOfJoinedCopies() => ForAll(sequence =>
    {
        var (left, right) = (new LearnerJournal(JournalGenerators.Learner), new LearnerJournal(JournalGenerators.Learner));
        for (var index = 0; index < sequence.Count; index++)
        {
            (index % 3 == 0 ? left : right).Append(sequence[index]);
        }

        foreach (var journal in (LearnerJournal[])[left, right, left.Merge(right, LearningJson.EventOrder).Journal])
        {
            var view = journal.Fold(LearnerPlans.Before(PlanGenerators.Rules), Instant.MaxValue);
            Assert.All(view.Plans.SelectMany(plan => plan.Proposals.Select(proposal => proposal.Terms).Concat(plan.Versions.Select(version => version.Terms))), terms =>
                Assert.Empty(PlanGenerators.Rules.MissingFrom(terms)));
        }
    });

    /// <summary>Every version was agreed on by those who had to, as the grants stood then; and what is open was not.</summary>
    [Property]
    public Property Versions_WereAgreedByThoseWhoHadTo() => ForAll(sequence =>
    {
        var journal = EventSequence.JournalOf(sequence);
        var view = journal.Fold(LearnerPlans.Before(PlanGenerators.Rules), Instant.MaxValue);
        foreach (var plan in view.Plans)
        {
            foreach (var version in plan.Versions)
            {
                var proposal = plan.Find(version.Proposal)!;
                var agency = Before(journal, proposal.ClosedBy!.Value);
                var assent = agency.AssentTo(proposal.Decisions, version.AgreedBy, [.. proposal.Opinions.Select(opinion => opinion.By)], version.AgreedAt);
                Assert.True(assent.IsGiven);
                Assert.True(assent.Unheard.Count == 0 || version.AgreedAt - proposal.At >= PlanGenerators.Rules.Agency.ConsultationPeriod);
                Assert.Equal(ProposalState.Agreed, proposal.State);
                Assert.Null(view.WhyNotAgreed(version.Proposal, version.AgreedAt));
            }

            Assert.All(plan.OpenProposals, proposal => Assert.NotNull(view.WhyNotAgreed(proposal.Id, proposal.At)));
        }
    });

    /// <summary>Versions are numbered from 1, each based on the one before, and differ from it as they say.</summary>
    [Property]
    public Property Versions_AreAChain() => ForAll(sequence =>
    {
        foreach (var plan in EventSequence.JournalOf(sequence).Fold(LearnerPlans.Before(PlanGenerators.Rules), Instant.MaxValue).Plans)
        {
            var before = PlanTerms.None;
            for (var place = 0; place < plan.Versions.Count; place++)
            {
                var version = plan.Versions[place];
                Assert.Equal((place + 1, place), (version.Number, plan.Find(version.Proposal)!.BasedOn));
                Assert.Equal(PlanDifference.Between(before, version.Terms), version.Difference);
                before = version.Terms;
            }

            Assert.Equal(before, plan.Terms);
            Assert.All(plan.Proposals, proposal => Assert.Equal(proposal.State == ProposalState.Open, proposal.ClosedBy is null));
            Assert.All(plan.OpenProposals, proposal => Assert.Equal(plan.Versions.Count, proposal.BasedOn));
            Assert.Equal(plan.State == PlanState.Proposed, plan.Versions.Count == 0 && plan.State != PlanState.Ended);
        }
    });

    /// <summary>In which order people agree changes nothing: not who agreed, not what holds, not since when.</summary>
    [Property]
    public Property Agreements_InAnyOrder_GiveTheSameVersion() => Prop.ForAll(
        Arb.From(from terms in PlanGenerators.Terms from seed in Gen.Choose(0, 9999) select (terms, seed)),
        item =>
        {
            var (terms, seed) = item;
            terms = terms with { Outcomes = [.. terms.Outcomes, .. PlanGenerators.Rules.Core!.Competencies] };
            var people = new[] { ("learner", PersonRole.Learner), ("teacher", PersonRole.Educator), ("other-teacher", PersonRole.Educator) }.Select(person => Author.Of(person.Item1, person.Item2)).ToArray();
            new Random(seed).Shuffle(people);
            var proposed = new PlanProposed { Id = JournalGenerators.Id(0), Learner = JournalGenerators.Learner, Author = people[0], Recorded = TimeGenerators.Start, Terms = terms };
            var forwards = Versions(people[1], people[2]);
            var backwards = Versions(people[2], people[1]);

            Assert.Single(forwards);
            Assert.Equal(forwards[0] with { AgreedAt = default, AgreedBy = [] }, backwards[0] with { AgreedAt = default, AgreedBy = [] });
            Assert.Subset(people.ToHashSet(), forwards[0].AgreedBy.ToHashSet());

            ValueList<PlanVersion> Versions(params Author[] agreeing)
            {
                var journal = EventSequence.JournalOf([proposed, .. agreeing.Select((author, index) => new ProposalAgreed
                {
                    Id = JournalGenerators.Id(index + 1), Learner = proposed.Learner, Author = author, Recorded = TimeGenerators.AtDay(3 + index), Proposal = proposed.Id,
                })]);
                return journal.Fold(LearnerPlans.Before(PlanGenerators.TogetherRules), Instant.MaxValue).Plans.Single().Versions;
            }
        });

    private static LearnerAgency Before(LearnerJournal journal, EventId concluding) =>
        journal.Events.TakeWhile(other => other.Id != concluding).Aggregate(LearnerAgency.Before(PlanGenerators.Rules.Agency), (agency, item) => agency.With(item));

    private static Property ForAll(Action<ValueList<JournalEvent>> law) =>
        Prop.ForAll(Arb.From(Sequences, sequence => Shrinking.List(sequence.Events).Select(events => new EventSequence(events))), sequence => law(sequence.Events));
}
