using System.Text.Unicode;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>Reads and writes what simulations are made of, as JSON.</summary>
/// <remarks>As strict as <see cref="LearningJson"/>: what is wrong is refused by one <see cref="LearningJsonException"/> that names the place. Streams are left open. Thread safe.</remarks>
public static partial class SimulationJson
{
    /// <summary>Reads a learner model with its parameters; a parameter that is left out keeps its default.</summary>
    /// <param name="stream">The text, UTF-8: members <c>model</c>, <c>version</c>, <c>parameters</c>.</param>
    /// <param name="registry">The models that may be named; the built-in ones when null.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a learner model, or a parameter is not valid.</exception>
    public static SimulatedLearnerModel ReadLearnerModel(Stream stream, LearnerModelRegistry? registry = null)
    {
        var text = LearningJson.AllBytes(stream);

        // Parameters are read as elements first, which would put a sign in place of what is no text.
        return Utf8.IsValid(text)
            ? LearningJson.Read(text, SimulationJsonContext.Default.LearnerModelDocument, document => document.ToModel(registry ?? LearnerModelRegistry.Standard, "$"))
            : throw new LearningJsonException("The text is not valid UTF-8, or holds half a surrogate pair.", "$", null);
    }

    /// <summary>Writes a learner model with all parameters; reading it gives an equal one.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="model">The model.</param>
    /// <param name="registry">The models that may be named; the built-in ones when null.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The model is not registered.</exception>
    public static void WriteLearnerModel(Stream stream, SimulatedLearnerModel model, LearnerModelRegistry? registry = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        LearningJson.Write(stream, LearnerModelDocument.Of(model, registry ?? LearnerModelRegistry.Standard), SimulationJsonContext.Default.LearnerModelDocument);
    }
}
