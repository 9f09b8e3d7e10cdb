using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <content>What learners do besides learning.</content>
public static partial class SimulationJson
{
    /// <summary>Reads what learners do besides learning; what is left out is as with <see cref="LearnerBehaviour.Compliant"/>.</summary>
    /// <param name="stream">The text, UTF-8: members <c>responseTimes</c>, <c>engagement</c>, <c>choice</c>.</param>
    /// <returns>The behaviour.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a behaviour, or a number is not valid.</exception>
    public static LearnerBehaviour ReadBehaviour(Stream stream) => LearningJson.Read(stream, SimulationJsonContext.Default.LearnerBehaviourDocument, document => document.ToBehaviour("$"));

    /// <summary>Writes what learners do besides learning, with all numbers; reading it gives an equal behaviour.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="behaviour">The behaviour.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteBehaviour(Stream stream, LearnerBehaviour behaviour)
    {
        ArgumentNullException.ThrowIfNull(behaviour);
        LearningJson.Write(stream, LearnerBehaviourDocument.Of(behaviour), SimulationJsonContext.Default.LearnerBehaviourDocument);
    }
}
