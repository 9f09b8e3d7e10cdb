using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>A model that can be made anew with other parameters, so that <see cref="PerturbedModel"/> and <see cref="DistributedModel"/> can vary them.</summary>
public interface IParameterizedModel
{
    /// <summary>Makes the model with other parameters for each competency of a framework.</summary>
    /// <param name="graph">The competencies.</param>
    /// <param name="map">Gives each parameter its value: the same value leaves it as it is. It is called once for each parameter that may vary, with those of a competency for every competency.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The model is of other competencies, or the map gave what is not legal.</exception>
    SimulatedLearnerModel WithParameters(PrerequisiteGraph graph, Func<ModelParameter, double> map);
}
