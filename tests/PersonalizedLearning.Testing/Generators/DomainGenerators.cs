using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>All generators of the domain by type, for <c>[Properties(Arbitrary = new[] { typeof(DomainGenerators) })]</c>.</summary>
public static class DomainGenerators
{
    public static Arbitrary<AcyclicFramework> AcyclicFrameworks() => Arb.From(FrameworkGenerators.Acyclic, FrameworkGenerators.Shrink);

    public static Arbitrary<WildFramework> WildFrameworks() => Arb.From(FrameworkGenerators.Wild, FrameworkGenerators.Shrink);

    public static Arbitrary<EventSequence> EventSequences() => Arb.From(JournalGenerators.Sequences, JournalGenerators.Shrink);

    public static Arbitrary<Outcome> Outcomes() => Arb.From(JournalGenerators.Outcomes);

    public static Arbitrary<ObservationSequence> ObservationSequences() => Arb.From(MasteryGenerators.Sequences, MasteryGenerators.Shrink);

    public static Arbitrary<MasteryCase> MasteryCases() => Arb.From(MasteryCase.Cases, MasteryCase.Shrink);

    public static Arbitrary<WrittenJournal> WrittenJournals() => Arb.From(WrittenGenerators.Journals, WrittenGenerators.Shrink);

    public static Arbitrary<WrittenFramework> WrittenFrameworks() => Arb.From(WrittenGenerators.Frameworks, WrittenGenerators.Shrink);

    public static Arbitrary<ExperienceCatalog> Catalogs() => Arb.From(WrittenGenerators.Catalogs);

    public static Arbitrary<MasteryPolicySet> PolicySets() => Arb.From(WrittenGenerators.PolicySets);

    public static Arbitrary<RecommenderOptions> RecommenderOptions() => Arb.From(LearningGenerators.WrittenOptions);

    public static Arbitrary<CoreRequirement> CoreRequirements() => Arb.From(WrittenGenerators.CoreRequirements);

    public static Arbitrary<PlanTerms> PlanTerms() => Arb.From(WrittenPlans.Terms);

    public static Arbitrary<CompetencyRule> CompetencyRules() => Arb.From(RuleGenerators.Rules, RuleGenerators.Shrink);

    public static Arbitrary<CompetencyRuleSet> CompetencyRuleSets() => Arb.From(RuleGenerators.Sets, RuleGenerators.Shrink);

    public static Arbitrary<WrittenRules> WrittenRules() => Arb.From(RuleGenerators.Written);

    public static Arbitrary<LearningCase> LearningCases() => Arb.From(LearningGenerators.Cases, item => item.Shrink());
}
