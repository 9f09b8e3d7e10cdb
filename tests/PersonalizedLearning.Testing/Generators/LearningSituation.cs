using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>A <see cref="LearningCase"/> made ready: everything derived from it.</summary>
public sealed class LearningSituation
{
    internal LearningSituation(LearningCase source)
    {
        Framework = source.Framework.Build().Framework;
        Graph = PrerequisiteGraph.Compile(Framework, source.Precedes);
        Ledger = source.Events.ToLedger(source.AsOf);
        Map = MasteryMap.Derive(Framework, Ledger, new MasteryPolicySet(source.Policy), source.Rule);
        Goals = source.Goals.Where(goal => Framework.IndexOf(goal) >= 0).ToValueList();
        Interests = source.Interests.ToDictionary(item => item.Tag, item => item.Strength);
        Catalog = CatalogIndex.For(new ExperienceCatalog("catalog", "Generated", source.Experiences), Framework);
        Core = source.Core.Where(competency => Framework.IndexOf(competency) >= 0).ToValueList();
        Learner = LearnerState.From(Map, Graph, new LearnerAims
        {
            Goals = Goals.Select(goal => source.Priorities.FirstOrDefault(item => item.Competency == goal) ?? new PlanGoal(goal)).ToValueList(),
            Core = Core.Count == 0 ? null : new CoreRequirement { Id = "core", Competencies = Core },
            Interests = Interests,
        });
    }

    /// <summary>The framework.</summary>
    public CompetencyFramework Framework { get; }

    /// <summary>The prerequisites.</summary>
    public PrerequisiteGraph Graph { get; }

    /// <summary>The evidence.</summary>
    public EvidenceLedger Ledger { get; }

    /// <summary>What is mastered.</summary>
    public MasteryMap Map { get; }

    /// <summary>The goals that the framework has.</summary>
    public ValueList<CompetencyId> Goals { get; }

    /// <summary>The parts of the core requirement that the framework has.</summary>
    public ValueList<CompetencyId> Core { get; }

    /// <summary>The interests.</summary>
    public IReadOnlyDictionary<string, double> Interests { get; }

    /// <summary>The catalog.</summary>
    public CatalogIndex Catalog { get; }

    /// <summary>The learner.</summary>
    public LearnerState Learner { get; }
}
