namespace PersonalizedLearning.Interop;

/// <summary>The rules of a statement, or of one that is nested in another.</summary>
internal sealed class XapiStatementCheck(XapiStatement statement, XapiPlace place, bool isNested)
{
    private bool IsSecondVersion => XapiVersions.IsSecond(statement.Version);

    public void Check()
    {
        XapiMembers.Check(statement.Other, isNested ? XapiTerms.OfSubStatement : XapiTerms.OfStatement, place);
        XapiMembers.Uuid(statement.Id, "id", place);
        XapiMembers.Required(statement.Actor is not null, statement.Other, "actor", place);
        XapiMembers.Required(statement.Verb is not null, statement.Other, "verb", place);
        XapiMembers.Required(statement.Object is not null, statement.Other, "object", place);
        if (statement.Actor is { } actor)
        {
            XapiActorCheck.Check(actor, place.In("actor"));
        }

        if (statement.Verb is { } verb)
        {
            CheckVerb(verb, place.In("verb"));
        }

        if (statement.Object is { } target)
        {
            CheckObject(target, place.In("object"));
        }

        if (statement.Result is { } result)
        {
            XapiResultCheck.Check(result, place.In("result"));
        }

        CheckContext();
        CheckEnvelope();
        CheckAttachments();
    }

    private static void CheckVerb(XapiVerb verb, XapiPlace place)
    {
        XapiMembers.Check(verb.Other, XapiTerms.OfVerb, place);
        XapiMembers.Required(verb.Id is not null, verb.Other, "id", place);
        XapiMembers.Iri(verb.Id, "id", place);
        XapiMembers.Texts(verb.Display, "display", place);
    }

    private void CheckObject(XapiObject target, XapiPlace at)
    {
        if (statement.Verb?.Id == XapiTerms.Voided && target is not XapiStatementReference && !isNested)
        {
            at.Error("voiding-object", null, "The verb is voided and the object no reference to a statement; expected a StatementRef.");
        }

        switch (target)
        {
            case XapiActivity activity:
                XapiActivityCheck.Check(activity, at);
                break;
            case XapiActor actor:
                XapiActorCheck.Check(actor, at);
                break;
            case XapiStatementReference reference:
                XapiContextCheck.Check(reference, at);
                break;
            case XapiSubStatement when isNested:
                at.Error("nested-substatement", null, "A nested statement holds another one; expected none.");
                break;
            case XapiSubStatement nested:
                XapiMembers.ObjectType(nested.ObjectType, XapiTerms.SubStatement, at);
                new XapiStatementCheck(nested.Statement, at, isNested: true).Check();
                break;
        }
    }

    private void CheckContext()
    {
        if (statement.Context is not { } context)
        {
            return;
        }

        var at = place.In("context");
        XapiContextCheck.Check(context, at);
        if (statement.Object is not (null or XapiActivity))
        {
            CheckForActivity(context.Revision, "revision", at);
            CheckForActivity(context.Platform, "platform", at);
        }

        if (XapiVersions.IsFirst(statement.Version) && (context.ContextAgents.Count > 0 || context.ContextGroups.Count > 0))
        {
            at.Error("later-version", null, $"The statement is of version {statement.Version} and has contextAgents or contextGroups; expected them from xAPI 2.0 on.");
        }
    }

    private static void CheckForActivity(string? value, string name, XapiPlace at)
    {
        if (value is not null)
        {
            at.Error("context-of-activity", name, $"Member '{name}' is there and the object is no activity; expected it with an activity only.");
        }
    }

    private void CheckEnvelope()
    {
        XapiMembers.Time(statement.Timestamp, "timestamp", IsSecondVersion, place);
        XapiMembers.Time(statement.Stored, "stored", IsSecondVersion, place);
        if (statement.Version is { } version && !XapiVersions.IsFirst(version) && !XapiVersions.IsSecond(version))
        {
            place.Error("version-unknown", "version", $"The version is '{JsonText.Short(version)}'; expected one that begins with 1.0 or 2.0.");
        }

        if (statement.Authority is { } authority)
        {
            XapiActorCheck.CheckAuthority(authority, place.In("authority"));
        }

        // A nested statement has no member of its own for these; a model can hold them nevertheless.
        if (isNested && (statement.Id ?? statement.Stored ?? statement.Version) is not null)
        {
            place.Error("unknown-member", null, "A nested statement has an id, a version or a time of storing; expected none.");
        }
    }

    private void CheckAttachments()
    {
        for (var index = 0; index < statement.Attachments.Count; index++)
        {
            var (item, at) = (statement.Attachments[index], place.In("attachments", index));
            XapiMembers.Check(item.Other, XapiTerms.OfAttachment, at);
            XapiMembers.Required(item.UsageType is not null, item.Other, "usageType", at);
            XapiMembers.Required(item.Display.Count > 0, item.Other, "display", at);
            XapiMembers.Required(item.ContentType is not null, item.Other, "contentType", at);
            XapiMembers.Required(item.Length is not null, item.Other, "length", at);
            XapiMembers.Required(item.Sha2 is not null, item.Other, "sha2", at);
            XapiMembers.Iri(item.UsageType, "usageType", at);
            XapiMembers.Iri(item.FileUrl, "fileUrl", at);
            XapiMembers.Texts(item.Display, "display", at);
            XapiMembers.Texts(item.Description, "description", at);
            if (item.Sha2 is { } sum && !XapiFormats.IsSha2(sum))
            {
                at.Error("sha2-expected", "sha2", $"'{JsonText.Short(sum)}' is no SHA-2; expected 56, 64, 96 or 128 hexadecimal digits.");
            }
        }
    }
}
