using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class CompositeVectorsTest
{
    [VectorFact("mastery")]
    public void OutOfScope_NamesCasesThatAreThere()
    {
        var there = CompositeVectors.Cases(CompositeVectors.ConditionalRelease).Select(item => CompositeVectors.KeyOf(CompositeVectors.ConditionalRelease, item))
            .Concat(CompositeVectors.Cases(CompositeVectors.Cass, "truth_table").Select(CompositeVectors.KeyOfRow))
            .Concat(CompositeVectors.Cases(CompositeVectors.Cass).Select(CompositeVectors.KeyOfAssertion));

        Assert.Empty(CompositeVectors.OutOfScope.Keys.Except(there));
    }
}
