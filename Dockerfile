# syntax=docker/dockerfile:1

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# The packages are restored in a layer of their own: it stands as long as the project files do.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/StatementTracker/StatementTracker.csproj src/StatementTracker/
COPY src/StatementTracker.Api/StatementTracker.Api.csproj src/StatementTracker.Api/
RUN dotnet restore src/StatementTracker.Api
COPY .editorconfig ./
COPY seeds seeds
COPY src src
RUN dotnet publish src/StatementTracker.Api -c Release --no-restore -p:UseAppHost=false -o /app \
    && mkdir /data

# The default image brings ICU, which collation and casing need; the alpine and chiseled ones have it only as "-extra".
FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS final
WORKDIR /app
COPY --from=build /app .
# A volume takes its owner from the folder it is mounted over.
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    ConnectionStrings__Tracker="Data Source=/data/tracker.db"
VOLUME /data
EXPOSE 8080
USER $APP_UID
# The image has no curl; bash opens the connection itself. Alive is enough: a service that still seeds is not ready, and well.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/live HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
ENTRYPOINT ["dotnet", "StatementTracker.Api.dll"]
