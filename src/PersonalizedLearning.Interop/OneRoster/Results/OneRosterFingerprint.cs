namespace PersonalizedLearning.Interop;

/// <summary>Tells whether what OneRoster says of a result is still what it said when it was written.</summary>
internal static class OneRosterFingerprint
{
    private static readonly string[] Columns = ["lineItemSourcedId", "studentSourcedId", "scoreStatus", "score", "textScore", "scoreDate", "inProgress", "incomplete", "missing"];

    public static string Of(OneRosterRow result, IEnumerable<OneRosterRow> objectives)
    {
        var bytes = new CanonicalBytes();
        foreach (var column in Columns)
        {
            bytes.Add(result[column]);
        }

        return bytes.AddAll(objectives.Select(row => row["learningObjectiveId"]).Order(StringComparer.Ordinal), id => bytes.Add(id)).Fingerprint();
    }
}
