# One image for the server and the worker; they differ in the command only.
FROM node:24-trixie-slim AS build
WORKDIR /app
ENV CI=true
COPY . .
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile \
 && node web/build.ts \
 && npx --yes pnpm@12.21.0 install --frozen-lockfile --prod --no-optional

FROM node:24-trixie-slim
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app ./
RUN mkdir /data /keys && chown node:node /data /keys
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/v1/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node's young generation would grow to 130 MB while modules load; see docs/runbook.md.
CMD ["node", "--max-semi-space-size=16", "--heap-growing-percent=100", "server/main.ts"]
