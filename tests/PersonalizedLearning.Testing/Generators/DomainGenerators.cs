using FsCheck;
using FsCheck.Fluent;
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

    public static Arbitrary<LearningCase> LearningCases() => Arb.From(LearningGenerators.Cases, item => item.Shrink());
}
