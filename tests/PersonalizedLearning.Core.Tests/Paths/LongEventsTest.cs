using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

/// <summary>A learner over a thousand events of all kinds: what is kept up to date is what is derived afresh from the journal.</summary>
[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 2, StartSize = 60)]
public sealed class LongEventsTest
{
    private const int Events = 1000;
    private const int Between = 50;

    [Property]
    public void State_AfterAThousandEvents_IsTheStateMadeAfresh(LearningCase item, AcyclicFramework framework, DoNotSize<int> seed)
    {
        if (framework.Parts.Competencies.Count == 0)
        {
            return;
        }

        var life = new LearnerLife(item with { Framework = framework.Parts }, new Random(seed.Item));
        for (var number = 0; number < Events; number++)
        {
            life.Next();
            if (number % Between == 0 || number == Events - 1)
            {
                Assert.Equal(LearnerMoveTest.Describe(life.Afresh(), id => id), LearnerMoveTest.Describe(life.Live, id => id));
                Assert.Equal(life.Afresh().Scope.OpenCount, life.Live.Scope.OpenCount);
            }
        }

        Assert.True(life.Kinds.Count == LearnerLife.KindCount, string.Join(' ', life.Kinds));
    }

    /// <summary>One learner whose journal grows event by event, with a live state that takes in the decisions that changed.</summary>
    private sealed class LearnerLife
    {
        public const int KindCount = 6;

        private readonly LearningCase item;
        private readonly Random random;
        private readonly FrameworkVersions versions;
        private readonly CompetencyId[] competencies;
        private readonly IImplicitCredit credit;
        private readonly LearnerJournal journal = new(JournalGenerators.Learner);
        private readonly List<EventId> evidence = [];
        private readonly List<EventId> overrides = [];
        private FrameworkChange change;
        private PrerequisiteGraph graph;
        private MasteryMap map;
        private Instant now = TimeGenerators.AtDay(0);

        public LearnerLife(LearningCase item, Random random)
        {
            (this.item, this.random) = (item, random);
            versions = new FrameworkVersions(item.Framework);
            competencies = [.. versions.Current.Competencies.Select(competency => competency.Id)];
            credit = random.Next(3) switch { 0 => FullImplicitCredit.Instance, 1 => NoImplicitCredit.Instance, _ => new FractionalImplicitCredit() };
            change = FrameworkChange.Between(versions.Current, versions.Current);
            graph = PrerequisiteGraph.Compile(versions.Current, item.Precedes);
            map = Derive();
            Live = Afresh();
        }

        public LearnerState Live { get; private set; }

        public HashSet<string> Kinds { get; } = [];

        public void Next()
        {
            var kind = random.Next(100);
            if (kind < 4)
            {
                Move(kind == 0);
                return;
            }

            JournalEvent next = kind switch
            {
                < 12 when evidence.Count > 0 => Event(new EvidenceVoided { Id = NewId(), Learner = journal.Learner, Evidence = Any(evidence), Reason = "by mistake" }),
                < 20 => Event(Overridden()),
                < 26 when overrides.Count > 0 => Event(new MasteryOverrideRevoked { Id = NewId(), Learner = journal.Learner, Override = Any(overrides), Reason = "not any more", Author = Author.Of("somebody", PersonRole.Educator) }),
                _ => Event(EvidenceRecord.Observed(NewId().Value, journal.Learner, AnyCompetency(), new CorrectOutcome(random.Next(5) > 0), now)),
            };
            Kinds.Add(next.GetType().Name);
            (next is EvidenceRecord ? evidence : next is MasteryOverride ? overrides : []).Add(next.Id);
            journal.Append(next);
            var former = map;
            map = Derive();
            for (var index = 0; index < graph.Count; index++)
            {
                if (map[index] != former[index])
                {
                    Live.Update(map[index]);
                }
            }
        }

        /// <summary>The state as the journal alone gives it.</summary>
        public LearnerState Afresh() => LearnerState.From(Derive(), graph, new LearnerAims
        {
            Goals = item.Goals.Where(goal => competencies.Contains(goal)).Distinct().Select(goal => new PlanGoal(versions.Now(goal))).ToValueList(),
        }, credit);

        // Days go by, so that overrides end and memories fade; and now and then there is a new version.
        private void Move(bool isNewVersion)
        {
            Kinds.Add(isNewVersion ? "version" : "days");
            if (isNewVersion)
            {
                change = versions.Rename(_ => random.Next(3) == 0);
                graph = PrerequisiteGraph.Compile(versions.Current, item.Precedes);
            }
            else
            {
                now += Duration.FromDays(random.Next(1, 20));
                change = FrameworkChange.Between(versions.Current, versions.Current);
            }

            map = Derive();
            Live = Live.MoveTo(change, map, graph).State;
        }

        private MasteryMap Derive() => MasteryMap.Derive(change, EvidenceLedger.From(journal, now), new MasteryPolicySet(item.Policy), item.Rule);

        private JournalEvent Event(JournalEvent item) => item with { Occurred = item.Occurred ?? now - Duration.FromDays(random.Next(3)), Recorded = now };

        private MasteryOverride Overridden() => new()
        {
            Id = NewId(),
            Learner = journal.Learner,
            Author = Author.Of("somebody", PersonRole.Educator),
            Competency = AnyCompetency(),
            Status = (MasteryStatus)random.Next(4),
            Reason = "seen in class",
            Expires = random.Next(2) == 0 ? now + Duration.FromDays(random.Next(1, 40)) : null,
        };

        private EventId NewId() => EventId.From(FormattableString.Invariant($"n{journal.Events.Count}"));

        private T Any<T>(List<T> list) => list[random.Next(list.Count)];

        private CompetencyId AnyCompetency() => versions.Now(competencies[random.Next(competencies.Length)]);
    }
}
