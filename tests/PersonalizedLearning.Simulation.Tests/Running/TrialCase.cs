using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Simulation.Tests.Running;

/// <summary>A small study of one cell.</summary>
public sealed record TrialCase(Study Study)
{
    /// <summary>Its cell.</summary>
    public StudyCondition Condition => Study.Conditions[0];

    /// <summary>Studies over any framework, policies, rule, selector and behaviour of the library.</summary>
    public static Gen<TrialCase> Cases { get; } =
        from parts in Gen.OneOf(FrameworkGenerators.Acyclic.Select(item => item.Parts), FrameworkGenerators.Wild.Select(item => item.Parts))
        from goals in LearningGenerators.Goals
        from policies in Policies
        from rule in MasteryGenerators.RulesFor(policies.Standard)
        from selector in Selectors
        from experiences in LearningGenerators.Experiences.OrNull(2)
        from filters in FilterGenerators.Filters
        from population in Populations
        from sessions in Sessions
        from steps in Gen.Choose(1, 25)
        from minutes in Gen.Elements(0.5, 10, 60.0).OrNull(3)
        from seed in Gen.Choose(0, 1000)
        let graph = PrerequisiteGraph.Compile(parts.Build().Framework)
        let catalog = experiences is { } some ? CatalogIndex.For(new ExperienceCatalog("catalog", "Generated", some), graph.Framework) : null
        select new TrialCase(new Study
        {
            Name = "generated",
            Seed = (ulong)seed,
            Graph = graph,
            Goals = goals.Where(goal => graph.Framework.IndexOf(goal) >= 0).Distinct().ToValueList(),
            Sessions = sessions,
            RetentionDays = [0, 7],
            Conditions =
            [
                new StudyCondition(
                    population, new StudyPolicy("policy", policies, rule), StudySelector.Of("selector", selector) with { Catalog = catalog, Filters = filters },
                    new StudyBudget(steps) { Minutes = minutes }),
            ],
        });

    private static Gen<MasteryPolicySet> Policies { get; } = Gen.OneOf(
        MasteryGenerators.Policies.Select(policy => new MasteryPolicySet(policy)),
        from standard in LogisticGenerators.Policies
        from learner in LogisticGenerators.Learners
        from combination in Generating.AnyOf<AnswerCombination>()
        select new MasteryPolicySet(standard, learner: learner, combination: combination));

    private static Gen<ISelector> Selectors { get; } = Gen.OneOf(
        SelectorGenerators.Recommenders, SelectorGenerators.Recommenders, SelectorGenerators.Recommenders, SelectorGenerators.FixedSequences, SelectorGenerators.LowestMasteries,
        SelectorGenerators.Weighted, SelectorGenerators.Zpdes, SelectorGenerators.Riarit, SelectorGenerators.Reviews,
        Gen.Elements<ISelector>(
            new RandomSelector(), new FrontierRandomSelector(), new OuterFringeSelector(), new KnowledgeAssessmentSelector(), new MaximumInformationSelector(),
            new LookAheadSelector(options: new LookAheadOptions { Steps = 3, MinutesPerStep = 1, Particles = 4, Sample = 2, Evaluations = 20 })));

    private static Gen<LearnerPopulation> Populations { get; } =
        from five in Gen.Elements(0, 0.1, 0.3, 0.5, 1).ArrayOf(5)
        from needs in Gen.Elements(true, false)
        from draws in Gen.Choose(1, 3).OrNull(3)
        from hasTimes in Gen.Elements(true, false)
        from hazard in Gen.Elements(0, 0, 0.02, 0.2)
        from returns in Gen.Elements(1, 0.8)
        from accepts in Gen.Elements(1, 1, 0.6, 0)
        from looks in Gen.Choose(1, 3)
        from among in Generating.AnyOf<ChoiceAmong>()
        select new LearnerPopulation("learners", new BktLearnerModel
        {
            Standard = new BktParameters { Prior = five[0], Learn = five[1], Forget = five[2] / 10, Guess = five[3], Slip = five[4] },
            NeedsPrerequisites = needs,
        })
        {
            Goals = draws is { } fewest ? new GoalDraw(fewest, fewest + 2) : null,
            Behaviour = new LearnerBehaviour
            {
                ResponseTimes = hasTimes ? new ResponseTimes() : null,
                Engagement = new Engagement { Hazard = hazard, PerFailure = 1, Returns = returns },
                Choice = new Choice { Accepts = accepts, Looks = looks, Among = among },
            },
        };

    private static Gen<StudySessions> Sessions { get; } =
        from steps in Gen.Elements(1, 3, 7, int.MaxValue)
        from days in Gen.Elements(0, 0.5, 1, 40.0)
        from minutes in Gen.Elements(1e-12, 0.3, 1, 7.25)
        select new StudySessions { Steps = steps, DaysBetween = days, MinutesPerStep = minutes };

    /// <inheritdoc/>
    public override string ToString() =>
        $"policy {Condition.Policy.Policies.Standard.Name} {Condition.Policy.Policies.Standard.Parameters} joint {Condition.Policy.Policies.IsJoint} rule {Condition.Policy.Rule}\n"
        + $"selector {Condition.Selector.Selector?.Name} catalog {Condition.Selector.Catalog is not null} filters {Condition.Selector.Filters} goals {Study.Goals} {Condition.Population}\n"
        + $"sessions {Study.Sessions} budget {Condition.Budget} seed {Study.Seed} competencies {Study.Graph.Count} links {Study.Graph.HardCount}";
}
