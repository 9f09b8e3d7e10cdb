namespace PersonalizedLearning.Paths;

/// <summary>Who recognizes an exhibition.</summary>
public enum RecognitionSource
{
    /// <summary>The panel that judges it.</summary>
    Panel,

    /// <summary>Somebody in the audience.</summary>
    Audience,
}
