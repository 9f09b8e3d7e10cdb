namespace PersonalizedLearning.Simulation;

/// <content>The parameters of all competencies that may vary.</content>
public abstract partial record MemoryLearnerModel
{
    private protected MemoryLearnerModel WithMapped(Func<ModelParameter, double> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var mapped = new ParameterMap(map, ParameterMap.Whole);
        return this with
        {
            Prior = mapped.Probability("prior", Prior),
            Learn = mapped.Probability("learn", Learn),
            Guess = mapped.Probability("guess", Guess),
            Slip = mapped.Probability("slip", Slip),
        };
    }
}
